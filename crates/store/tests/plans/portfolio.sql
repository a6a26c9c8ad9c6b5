-- `n 41` counts from 1 to 41; `#3{i}` is the id of record i of kind 3; `@{i}` is person i as an owner; `!{c}` is the
-- organization of customer c; `~3{i}` is draw i of series 3, from 0 to 999. Kinds: 1 organization, 2 customer,
-- 3 tenant, 4 entitlement, 5 blocker, 6 person, 7 own field, 8 line.

INSERT INTO organization (id, parent_id, name, name_key, time_zone, version, chain_sequence, chain_head)
n 41
SELECT #1{i}, NULL, 'Organization', 'organization', 'UTC', 0, 0, NOTHING FROM n;

INSERT INTO customer (organization_id, id, external_id, name, name_key, region, market_segment, renewal_day, version,
                      chain_sequence, chain_head)
n 20001
SELECT !{i}, #2{i}, '', 'Customer ' || i, 'customer ' || i,
       CASE i % 3 WHEN 0 THEN 'emea' WHEN 1 THEN 'apac' ELSE '' END, CASE i % 2 WHEN 0 THEN 'large' ELSE 'small' END,
       19800 + i % 400, 0, 0, NOTHING
FROM n;

INSERT INTO tenant (organization_id, id, customer_id, external_id, domain, name, name_key, state, paused_until,
                    priority, priority_reason, version, chain_sequence, chain_head)
n 25000
SELECT !{i * 4 / 5 + 1}, #3{i}, #2{i * 4 / 5 + 1}, '', '', 'Tenant ' || i, 'tenant ' || i, 'active', 2932896,
       CASE i % 10 WHEN 0 THEN 'high' ELSE '' END, '', 0, 0, NOTHING
FROM n;

INSERT INTO team_member (organization_id, tenant_id, position, service, role, who)
n 25000
SELECT !{i * 4 / 5 + 1}, #3{i}, 0, '', 'account-team', @{i % 300} FROM n;

INSERT INTO entitlement (organization_id, id, tenant_id, customer_id, service, external_id, purchased, override_reason,
                         agreed, phase, service_status, engagement_scenario, initiate_day, start_day, start_reason,
                         business_reason, success_owner, attempts, last_attempt_day, handed_over_day,
                         needs_reconciling, version, chain_sequence, chain_head)
n 100000
SELECT !{t * 4 / 5 + 1}, #4{i}, #3{t}, #2{t * 4 / 5 + 1},
       CASE WHEN i % 4 = 0 THEN 'service-0' WHEN i % 4 = 1 AND t % 500 = 0 THEN 'service-19'
            ELSE 'service-' || (1 + (i % 4 - 1) * 6 + t % 6) END,
       '', 10, '', 10, CASE i % 3 WHEN 0 THEN 'assignment' ELSE 'delivery' END, '', 'scenario-' || (i % 5),
       2932896, 2932896, '', '', '', 0, 2932896, 2932896, CASE i % 200 WHEN 0 THEN 1 ELSE 0 END, 0, 0, NOTHING
FROM (SELECT i, (i - 1) / 4 + 1 AS t FROM n) AS placed;

INSERT INTO status_line (organization_id, id, entitlement_id, tenant_id, customer_id, customer_key, service, phase,
                         units, segment, kind, counted, l1, l2, l3, note, target_day, asked_of, answer_day, review_day,
                         owner, next_code, next_text, next_open, next_day, next_owner, approval, since_l1_day,
                         since_reason_day, since_reported, confirmed_day, overrides, primary_blocker, version)
n 200000
SELECT entitlement.organization_id, #8{i}, entitlement.id, entitlement.tenant_id, entitlement.customer_id,
       'customer ' || (((e - 1) / 4 + 1) * 4 / 5 + 1), entitlement.service, entitlement.phase,
       1 + ~1{i} * 5, CASE i % 4 WHEN 0 THEN 'emea' ELSE '' END, kind,
       CASE kind WHEN 'duplicate-invalid' THEN 0 ELSE 1 END, kind,
       CASE kind WHEN 'blocked' THEN CASE WHEN r < 333 THEN 'reason-0' ELSE 'reason-' || (1 + r % 29) END
                 WHEN 'status-unknown' THEN CASE WHEN r < 20 THEN 'new-subscription' ELSE 'in-contact' END
                 ELSE '' END,
       CASE WHEN kind = 'blocked' AND r % 2 = 0 THEN 'detail-' || (~2{i} % 200) ELSE '' END,
       CASE WHEN i % 1000 = 77 THEN 'Sie warten auf die Freigabe der Firewall, 期間は六月まで'
            ELSE 'They wait for the network team and mean to go on in June' END,
       CASE WHEN ~3{i} < 500 THEN 2932896 ELSE 19823 + ~3{i} % 400 END, '', 2932896, 2932896,
       CASE WHEN o < 200 THEN '' WHEN o < 600 THEN 'role:account-team' WHEN o < 700 THEN 'role:delivery-manager'
            ELSE @{i % 300} END,
       '', 'call', 0, CASE WHEN ~4{i} < 300 THEN 2932896 ELSE 19833 + ~4{i} % 200 END, '', 'not-needed',
       19853 - ~5{i} * 7 / 10, 19853 - ~5{i} * 7 / 10, 0, 19853 - ~6{i} / 10, 0,
       CASE WHEN kind = 'blocked' AND r < 50 THEN #5{1 + r % 10} WHEN kind = 'blocked' THEN #5{100 + i} END, 0
FROM (SELECT i, (i + 1) / 2 AS e, ~2{i} AS r, ~8{i} AS o,
             CASE WHEN ~7{i} < 250 THEN 'status-unknown' WHEN ~7{i} < 600 THEN 'in-progress'
                  WHEN ~7{i} < 880 THEN 'blocked' WHEN ~7{i} < 980 THEN 'no-intent'
                  ELSE 'duplicate-invalid' END AS kind
      FROM n) AS drawn
JOIN entitlement ON entitlement.id = #4{e};

INSERT INTO blocker (organization_id, id, title, title_key, private, import_key, reason, detail, service, severity,
                     owner, projected_day, asked_of, answer_day, next_code, next_text, next_open, next_day,
                     next_owner, opened_day, closed_day, resolution, version, chain_sequence, chain_head)
SELECT organization_id, primary_blocker, '', '', 1, '', l2, l3, service, 'medium', owner, target_day, '', 2932896, '',
       '', 0, 2932896, '', since_l1_day, 2932896, '', 0, 0, NOTHING
FROM status_line
WHERE primary_blocker > #5{99};

INSERT INTO blocker (organization_id, id, title, title_key, private, import_key, reason, detail, service, severity,
                     owner, projected_day, asked_of, answer_day, next_code, next_text, next_open, next_day,
                     next_owner, opened_day, closed_day, resolution, version, chain_sequence, chain_head)
n 10
SELECT #1{41}, #5{i}, 'Outage ' || i, 'outage ' || i, 0, '', 'reason-0', '', '', 'critical', '', 2932896, '', 2932896,
       '', '', 0, 2932896, '', 19800, 2932896, '', 0, 0, NOTHING
FROM n;

INSERT INTO blocker_resolver (organization_id, blocker_id, position, who)
SELECT organization_id, id, 0, owner FROM blocker WHERE owner <> '';

INSERT INTO line_blocker (organization_id, line_id, position, blocker_organization_id, blocker_id)
SELECT line.organization_id, line.id, 0, blocker.organization_id, blocker.id
FROM status_line AS line
JOIN blocker ON blocker.id = line.primary_blocker;

INSERT INTO own_field (organization_id, id, subject, code, label, type, choices)
n 1
SELECT #1{41}, #7{i}, 'tenant', 'colour', 'Colour', 'text', '[]' FROM n;

INSERT INTO own_value (organization_id, own_field_id, subject_id, field_organization_id, value)
n 25000
SELECT !{i * 4 / 5 + 1}, #7{1}, #3{i}, #1{41}, CASE i % 50 WHEN 0 THEN 'red' ELSE 'blue' END FROM n;

INSERT INTO line_text (organization_id, line_id, text)
SELECT organization_id, id, lower(note) FROM status_line;

INSERT INTO tenant_text (organization_id, tenant_id, text)
SELECT organization_id, id, name_key FROM tenant;

INSERT INTO customer_text (organization_id, customer_id, text)
SELECT organization_id, id, name_key FROM customer
