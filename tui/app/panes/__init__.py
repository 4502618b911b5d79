"""What each pane shows: rows for the list, a document for the detail. None of it imports Textual."""
