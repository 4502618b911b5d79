"""The style sheet. Colours are the roles of the theme; see tui.app.palette."""

STYLES = """
Screen { background: $role-background-bg; color: $role-text; }
#body { height: 1fr; }
#newer { display: none; }
Browse.-newer #newer { display: block; }
#facet-column { display: none; width: 30; border-right: solid $role-border; }
Browse.-broad.-facets #facet-column { display: block; }
Browse.-broad.-facets.-whole #facet-column { display: none; }
.-ascii #facet-column { border-right: ascii $role-border; }
#detail { border-left: solid $role-border; width: 1fr; }
#detail:focus { border-left: solid $role-border-focus; }
Browse.-wide #rows { width: 60%; }
Browse.-wide.-questions #rows { width: 38%; }
Browse.-wide.-whole #rows { width: 100%; }
Browse.-wide.-whole #detail { display: none; }
Browse.-wide.-whole.-opened #detail { display: block; border: none; }
Browse.-wide.-whole.-opened #rows { display: none; }
Browse.-narrow #detail { display: none; }
Browse.-narrow.-opened #detail { display: block; border: none; }
Browse.-narrow.-opened #rows { display: none; }
Browse.-short #title, Browse.-short #shell { display: none; }
.-ascii #detail { border-left: ascii $role-border; }
.-ascii #detail:focus { border-left: ascii $role-border-focus; }
.-ascii.-narrow.-opened #detail { border: none; }
#text { height: 1fr; layout: horizontal; }
#text #reader { width: 62%; }
#quoting { width: 1fr; border-left: solid $role-border; }
Reading.-narrow #text { layout: vertical; }
Reading.-narrow #text #reader { width: 100%; height: 1fr; }
Reading.-narrow #quoting { width: 100%; height: 35%; border-left: none; border-top: solid $role-border; }
.-ascii #quoting { border-left: ascii $role-border; }
.-ascii.-narrow #quoting { border-left: none; border-top: ascii $role-border; }
SearchInput, SearchInput:focus { background: $role-panel-bg; color: $role-text; }

Prompt { align: left bottom; background: transparent; }
Prompt > #pipe, Prompt > #pipe:focus {
    height: 1; padding: 0 1; border: none; background: $role-panel-bg; color: $role-text;
}
Output, Again { align: center middle; background: $role-background-bg 60%; }
Output > #sheet { width: 96%; max-width: 96%; height: 90%; }
Output.-narrow > #sheet { width: 100%; max-width: 100%; }
Help { align: center middle; background: $role-background-bg 60%; }
#sheet { width: 84; max-width: 100%; height: auto; max-height: 90%; background: $role-panel-bg; }
AskDate { align: left bottom; background: transparent; }
#ask { height: auto; background: $role-panel-bg; border-top: solid $role-border-focus; }
#ask Complaint { overlay: none; height: auto; padding: 0; }
#ask Input { background: $role-panel-bg; color: $role-text; }
.-ascii #ask { border-top: ascii $role-border-focus; }
Facets { align: right middle; background: transparent; }
#facets { width: 56; max-width: 100%; height: 100%; background: $role-background-bg; }
#facets { border-left: solid $role-border-focus; }
#facets Input { background: $role-panel-bg; color: $role-text; padding: 0 1; }
.-ascii #facets { border-left: ascii $role-border-focus; }
Menu { align: left bottom; background: transparent; }
Menu > #menu { width: 100%; height: auto; background: $role-panel-bg; border-top: solid $role-border-focus; }
Palette { align-horizontal: center; background: $role-background-bg 60%; }
Palette > Vertical { width: 84; max-width: 100%; margin-top: 3; background: $role-panel-bg; }
Palette #--input, Palette #--input.--list-visible { border: none; }
Palette SearchIcon { display: none; }
Palette CommandInput, Palette CommandInput:focus { border: none; height: 1; margin: 0 1; background: $role-panel-bg; }
Palette CommandList, Palette CommandList:focus { border: none; max-height: 60vh; background: $role-background-bg; }
Palette CommandList > .option-list--option { padding: 0 1; text-style: none; color: $role-text; }
Palette CommandList > .option-list--option-highlighted {
    color: $role-cursor; background: $role-cursor-bg; text-style: $role-cursor-style;
}
Menu.-ascii > #menu { border-top: ascii $role-border-focus; }
ToastRack { scrollbar-size-vertical: 0; }
Toast { width: auto; max-width: 80%; background: $role-panel-bg; color: $role-text; padding: 0 1; }
.-ascii Toast { border-left: ascii $role-border; }
.-ascii CommandList { scrollbar-size-vertical: 0; }
"""
