// A team's key file becomes two keys that this browser can use and nobody can take out of it again.
import { fromBase64Url, toBase64Url } from './bytes.js';
import { DeskFault, words } from './fault.js';

const team = /^gm[0-9]{4}\.[a-z][a-z-]{1,39}(\.[a-z][a-z0-9-]{0,39})?$/;
const actor = /^[a-z]{2,30}(-[a-z]{2,30}){0,3}(-[0-9]{1,6})?$/;
const largest = 20000;
const parts = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'];

export function requireCrypto() {
  if (!window.isSecureContext) {
    throw new DeskFault(words.insecure);
  }
  if (!window.crypto?.subtle) {
    throw new DeskFault(words.noCrypto);
  }
}

// gm0637.triage.k20261124a.private.jwk names team and key; a file that was renamed may not.
export const teamIn = (fileName) => /^(gm[0-9]{4}\.[a-z0-9.-]+?)\.k[0-9]{8}[a-z]\./.exec(fileName)?.[1] ?? '';

export async function readKeyFile(file) {
  const key = await privateKey(file);
  try {
    return { keyId: key.kid, opens: await openingKey(key), signs: await signer(key) };
  } catch {
    throw new DeskFault(words.notAKey);
  }
}

// The keys themselves, to wrap them for a member: only on the act of who chose the files.
export async function readTeamKeys(files) {
  const keys = [];
  for (const file of files) {
    const key = await privateKey(file);
    await openingKey(key).catch(() => { throw new DeskFault(words.notAKey); });
    keys.push(key);
  }
  return keys;
}

// The same numbers serve to open and to sign; a JWK that says for which it is may be used for that alone.
export const openingKey = (key) => crypto.subtle.importKey('jwk', key, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['decrypt']);
export const signer = (key) => crypto.subtle.importKey('jwk', key, { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['sign']);

async function privateKey(file) {
  const jwk = file.size > largest ? null : parsed(await file.text());
  if (jwk?.kty !== 'RSA' || typeof jwk.n !== 'string' || typeof jwk.kid !== 'string') {
    throw new DeskFault(words.notAKey);
  }
  if (typeof jwk.d !== 'string') {
    throw new DeskFault(words.publicKey);
  }
  try {
    return { kty: 'RSA', kid: jwk.kid, ...Object.fromEntries(parts.map((name) => [name, minimal(jwk[name])])) };
  } catch {
    throw new DeskFault(words.notAKey);
  }
}

export function checked(who) {
  if (!team.test(who.team)) {
    throw new DeskFault(words.noTeam);
  }
  if (!actor.test(who.actor)) {
    throw new DeskFault(words.noActor);
  }
  return who;
}

// Key files of before had leading zeros in one number of some fifty, which a browser refuses (RFC 7518, Base64urlUInt).
function minimal(number) {
  const bytes = fromBase64Url(number);
  return toBase64Url(bytes.slice(Math.max(0, bytes.findIndex((byte) => byte !== 0))));
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
