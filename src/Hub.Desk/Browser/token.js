// A token for one call: two minutes, signed here with the team's key (PS256). The hub takes each once.
import { toBase64Url, toBytes } from './bytes.js';

const part = (value) => toBase64Url(toBytes(JSON.stringify(value)));

export async function token(who) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: who.team, aud: 'hub.team-inbox', sub: who.actor, iat: now, nbf: now, exp: now + 120, jti: crypto.randomUUID() };
  const signed = `${part({ alg: 'PS256', typ: 'JWT', kid: who.keyId })}.${part(claims)}`;
  return `${signed}.${toBase64Url(await crypto.subtle.sign({ name: 'RSA-PSS', saltLength: 32 }, who.signs, toBytes(signed)))}`;
}
