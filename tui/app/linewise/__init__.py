"""The browser line by line: the same panes as labelled lines and a prompt, without Textual and without drawing."""
