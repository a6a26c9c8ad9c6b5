# Pages: what stands around each of them, and what went wrong.

app-name = Desbloqueo
skip-to-content = Skip to the content
nav-label = Main navigation
nav-my-work = My work
nav-portfolio = Portfolio
nav-blockers = Blockers
nav-playbook = Playbook
nav-imports = Imports
demonstration = Demonstration
account-of = Account of { $name }
sign-out = Sign out
panel-label = Side panel
close = Close
undo = Undo
as-of-day = As it stood at the end of { $date }
sign-in-title = Sign in
sign-in-demonstration = This is the demonstration: choose somebody to sign in as.
portfolio-empty = No lines yet.
column-age = Age
pager-label = Pages of the list
pager-older = Older
days-short = { $days } d

## What went wrong: a heading, and what to do

error-not-found = Not found
error-not-found-text = There is no such page, or you may not see it. Check the address, or start again.
error-forbidden = Not permitted
error-forbidden-text = You may not do this. Ask an administrator for the role that may.
error-refused = Refused
error-refused-text = Nothing was saved. Go back and mend what is named here.
error-expired = The form is too old
error-expired-text = Nothing was saved. Go back, load the page again and send the form once more.
error-unavailable = Not available
error-unavailable-text = The database does not answer; nothing was saved. Try again in a minute.
error-request = Not understood
error-request-text = The request could not be read; nothing was saved. Go back and try again.
error-too-large = Too large
error-too-large-text = The file is larger than 64 MB; nothing was saved. Leave out sheets and pictures that are not needed, or send it in parts.
error-fault = Something went wrong
error-fault-text = Nothing was saved. The cause is in the log of the server. Try again, or tell your administrator.
error-to-start = To the start page
