// A real OpenID Connect provider on this machine, with people and groups that a test may change.
import { createServer } from "node:http";
import { once } from "node:events";
import Provider from "oidc-provider";

/** Serves a provider until `stop` is called. `back` is set to the site's addresses before anybody signs in. */
export async function provide({ port = 0 } = {}) {
  const people = {
    nora: { name: "Nora Inventada", email: "nora@cliente.example", email_verified: true, groups: ["north"], locale: "es" },
    otto: { name: "Otto Ohnegruppe", email: "otto@cliente.example", email_verified: true, groups: ["cooks"] },
    ana: { name: "Ana Ficticia", email: "ana.ficticia@demo.example", email_verified: true, groups: [] },
  };
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const client = { client_id: "desbloqueo", client_secret: "a secret of the journeys alone", redirect_uris: [], post_logout_redirect_uris: [] };
  const start = (site) => {
    client.redirect_uris = [`${site}/sign-in/provider/house/back`];
    client.post_logout_redirect_uris = [`${site}/sign-in`];
    client.backchannel_logout_uri = `${site}/sign-in/provider/house/back-channel-logout`;
    client.backchannel_logout_session_required = true;
    const provider = new Provider(issuer, {
      clients: [client],
      claims: { openid: ["sub"], profile: ["name", "locale", "groups"], email: ["email", "email_verified"] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
      pkce: { required: () => true },
      // The form of the provider asks for nothing but a name.
      features: { devInteractions: { enabled: true }, backchannelLogout: { enabled: true } },
      cookies: { keys: ["a key of the journeys alone"] },
    });
    server.on("request", provider.callback());
  };
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { issuer, people, secret: client.client_secret, start, stop, port: server.address().port };
}

/** The settings file of a site that such a provider signs in to. */
export function settings({ issuer, site, passwords = true }) {
  return `
[sign-in]
address = "${site}"
passwords = ${passwords}

[[sign-in.provider]]
code = "house"
name = "House"
issuer = "${issuer}"
client-id = "desbloqueo"
client-secret-variable = "HOUSE_SECRET"
scopes = ["profile", "email"]
creates-accounts = true
links-by-mail = true

[[sign-in.provider.role]]
group = "north"
role = "delivery-manager"

[[sign-in.provider.role]]
group = "watchers"
role = "viewer"
`;
}
