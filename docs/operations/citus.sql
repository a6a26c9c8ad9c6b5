-- Spreads a PostgreSQL database over the nodes of a Citus cluster, by organization.
--
-- Run once, on the coordinator, in an empty database that `desbloqueo` has migrated:
--
--     psql "$DESBLOQUEO_DATABASE" --single-transaction --set ON_ERROR_STOP=1 --file citus.sql
--
-- Every table stands here once, after those that it refers to. A test compares this file with the schema.
-- After an upgrade whose migrations add tables, run the lines that are new.

CREATE EXTENSION IF NOT EXISTS citus;

-- The catalogues: small, read everywhere, the same on every node.
SELECT create_reference_table('organization');
SELECT create_reference_table('person');
SELECT create_reference_table('role_grant');
SELECT create_reference_table('playbook_version');
SELECT create_reference_table('session');
SELECT create_reference_table('api_token');
SELECT create_reference_table('saved_view');
SELECT create_reference_table('installation');
SELECT create_reference_table('credential');
SELECT create_reference_table('account_link');
SELECT create_reference_table('sign_in_failure');
SELECT create_reference_table('cover');
SELECT create_reference_table('second_factor');
SELECT create_reference_table('recovery_code');
SELECT create_reference_table('person_setting');
SELECT create_reference_table('list_columns');
SELECT create_reference_table('import_draft');
SELECT create_reference_table('import_mapping');
SELECT create_reference_table('service_account');
SELECT create_reference_table('person_identity');
SELECT create_reference_table('sign_out_token');
SELECT create_reference_table('calendar_feed');

-- What belongs to an organization: all of it on one node, so that its joins and transactions stay there.
SELECT create_distributed_table('customer', 'organization_id', colocate_with => 'none');
SELECT create_distributed_table('contact', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('tenant', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('team_member', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('tenant_note', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('entitlement', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('status_line', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('line_interval', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('blocker', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('blocker_resolver', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('blocker_party', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('blocker_channel', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('ticket_link', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('blocker_invitation', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('blocker_comment', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('line_blocker', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('promised_date', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('own_field', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('own_value', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('batch', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('change', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('reminder_ledger', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('webhook', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('delivery', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('coach_example', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('coach_model', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('line_text', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('tenant_text', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('customer_text', 'organization_id', colocate_with => 'customer');
SELECT create_distributed_table('note_to_fold', 'organization_id', colocate_with => 'customer');

-- Plain tables of the coordinator, where work is claimed, and where files wait that need not be copied about:
-- local outbox
-- local import_content
-- local idempotent_request
-- local kept_report
