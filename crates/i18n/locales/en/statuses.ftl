# Words of the domain, by the codes of crates/domain. Statuses, phases and roles agree with the pack’s labels.

## Status kinds

kind-status-unknown = Status Unknown
kind-in-progress = In Progress
kind-blocked = Blocked
kind-no-intent = No Intent
kind-duplicate-invalid = Duplicate/Invalid

## Phases

phase-assignment = Assignment
phase-delivery = Delivery

## Severities of blockers

severity-low = Low
severity-medium = Medium
severity-high = High
severity-critical = Critical

## Priorities of tenants

priority-low = Low
priority-medium = Medium
priority-high = High
priority-critical = Critical

## Age buckets

age-0-14 = 0–14 days
age-15-30 = 15–30 days
age-31-60 = 31–60 days
age-61-90 = 61–90 days
age-91-180 = 91–180 days
age-over-180 = Over 180 days

## Roles on the organization tree

role-administrator = Administrator
role-team-lead = Team lead
role-assignment-manager = Assignment manager
role-delivery-manager = Delivery manager
role-engineer = Engineer
role-account-team = Account team
role-resolver = Resolver
role-viewer = Viewer
role-auditor = Auditor

## Permissions

permission-see = See tenants, lines and blockers
permission-change-status-in-assignment = Change status, units and scenario in the assignment phase
permission-change-status-in-delivery = Change status, units and scenario in the delivery phase
permission-confirm = Confirm, date, comment, complete the next action
permission-write-notes = Write notes and technical notes
permission-manage-blockers = Open, group and close blockers
permission-reconcile-units = Reconcile and override units
permission-manage-tenants = Hand over to delivery, assign the team, transfer tenants
permission-change-in-bulk = Import, edit in bulk, undo one’s own batch
permission-undo-any-batch = Undo anybody’s batch
permission-export = Export what one sees
permission-approve-invalid = Approve Duplicate/Invalid
permission-manage-access = Manage people, roles, other people’s tokens, timers and connectors
permission-edit-playbook = Edit and publish the playbook
permission-redact-personal-data = Redact personal data
permission-read-log = Read, verify and export the whole log
permission-teach-coach = Teach the note coach and see what it has learned

## Cells of the permission matrix

allowed-yes = Yes
allowed-override = With a reason
allowed-own = On their own records
allowed-own-blockers = Their own blockers and lines only
allowed-own-comment = Comments on their own records
allowed-own-open = Open blockers on their own records
allowed-own-propose-close = Propose closing their own blockers
allowed-own-hand-over = Hand over their own records
allowed-invite-within-node = Invite people within their organization
allowed-review = Review only
allowed-no = No

## What a status asks of a field

need-required = Required
need-optional = Optional
need-not-applicable = Does not apply
need-keep = Keeps its value

## Whether a tenant is being worked on

activity-active = Active
activity-paused = Paused
activity-paused-until = Paused until { $date }
activity-finished = Finished

## Through what somebody acted

source-cli = Command line
source-page = Page
source-api = API
source-import = Import
source-job = Job

## People and contacts

person-active = Active
person-deactivated = Deactivated
person-redacted = Redacted
side-customer = Customer
side-partner = Partner
side-vendor = Vendor

## Own fields

own-field-on-tenant = Tenant
own-field-on-entitlement = Entitlement
own-field-on-line = Line
own-field-text = Text
own-field-number = Number
own-field-date = Date
own-field-choice = Choice
own-field-yes-no = Yes/no
own-field-tags = Tags
