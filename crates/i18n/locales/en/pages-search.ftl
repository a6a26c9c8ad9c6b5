# Search and commands in one box, and the list of keys.

search-title = Search and commands
search-box = Search or do…
search-placeholder = Tenants, customers, blockers, pages, actions
search-results = Results
search-found =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
search-none = Nothing was found for “{ $text }”.
search-none-text = Check the spelling, or try part of the name.
search-tenants = Tenants
search-customers = Customers
search-board = Board of blockers
search-notes = Lines by their note
search-pages = Pages
search-actions = Actions
search-closed = Closed
search-everything = Search everything for “{ $text }”, notes too
search-all-of-these = Show all of these
search-notes-bound = Where more than 3,000 notes say so, those of the 20,000 lines that were changed or confirmed last are searched.
search-all-lines = Search all lines in the portfolio
search-overdue = Lines with an overdue next action
search-past-target = Lines past their target date
search-unclassified = Unclassified lines
shortcuts-title = Keyboard shortcuts
shortcuts-text = Single keys do nothing while you write in a field. On a Mac, Cmd stands for Ctrl.
shortcuts-everywhere = Everywhere
shortcuts-lists = In lists
shortcuts-rows = In a row, where it offers this
shortcuts-selection = With rows of the portfolio
shortcuts-forms = In forms
shortcut-search = Search or do something
shortcut-help = Show this list
shortcut-filter = Go to the filter or search field of the page
shortcut-close = Close the box, the panel or the menu
shortcut-down = To the next row
shortcut-up = To the row before
shortcut-open = Open the row
shortcut-edit = Edit or update it
shortcut-status = Set its status
shortcut-blocker = Go to its blocker, or link one
shortcut-next = Set the next action, or a new date
shortcut-confirm = Confirm that it is still true
shortcut-select = Select it, or no longer
shortcut-range = With a click on a box: select all rows up to it
shortcut-paste = Paste a block from a spreadsheet over the selected rows
shortcut-save = Save the form
shortcut-meeting = To the blocker before, to the next one
