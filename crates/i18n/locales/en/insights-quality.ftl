# Charts of how well the rules are met.

chart-rules-met-question = How many lines meet every rule?
chart-rules-met-answer = Every rule is met by { $met } of { $lines }, { $share }: { $band }.
chart-rules-met-note = A rule counts for the lines of which it asks something. The links show the lines to fix.
chart-rules-met-past-note = On a past day, and beside one, only what history keeps is judged: reason, target date, owner, engagement scenario, service status and blocker. What rules ask for besides is left out.
chart-every-rule = Every rule
chart-rule = { $rule } – { $gist }
chart-rules-met-by-owner-question = Whose lines miss a rule?
chart-rules-met-by-owner-answer = { $name } has the most that miss a rule: { $unmet } of { $lines }.
chart-rules-met-by-owner-all = Every line meets every rule.
chart-rules-met-by-owner-past-note = On a past day, and beside one, only what history keeps is judged: reason, target date, owner, engagement scenario, service status and blocker. What rules ask for besides is left out.
chart-playbook-fit-question = Which statuses does the playbook no longer offer for their lines?
chart-playbook-fit-answer = The status fits service and scenario on { $fit } of { $lines }, { $share }.
chart-playbook-fit-note = A value that was retired stays valid until the next change of status; it is counted here so that it can be moved on.
chart-playbook-fit-past-note = A past day too is judged by the playbook of today.
chart-misfit-retired = Retired
chart-misfit-not-offered-for-service = Not offered for the service
chart-misfit-not-a-child = Belongs to another status
chart-misfit-unknown-code = Not in the playbook
chart-misfit-missing = Missing
chart-misfit-does-not-apply = Does not apply in the scenario
chart-misfit-other = Does not fit

chart-column-rule = Rule
chart-column-met = Met, %
chart-column-band = Band
chart-column-unmet = Lines to fix
chart-column-unmet-units = Units of these
chart-column-why = Why
chart-band-green = green
chart-band-yellow = yellow
chart-band-red = red
chart-bands-note = Green from { $green }%, yellow from { $yellow }%, red below.

## The bands of the installation

quality-bands-title = Targets
quality-bands-text = From which share of lines that meet every rule quality is green, and from which yellow, for everybody. In how many weeks nothing shall be left unclassified or untouched is set here too.
quality-bands-green = Green from, %
quality-bands-yellow = Yellow from, %
debt-weeks = Weeks until nothing is left
quality-bands-wrong = Green and yellow are whole numbers from 0 to 100, and yellow is not above green; weeks are a whole number from 1 to 52. Correct them, then save again.
quality-bands-saved = The targets are saved.
