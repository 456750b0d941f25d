// The seal of a case: JWE compact (RFC 7516), RSA-OAEP-256 for the key, A256GCM for the content. Team and delivery are bound into it.
import { fromBase64Url, toBase64Url, toBytes, toText } from './bytes.js';
import { DeskFault, words } from './fault.js';

// The text of a case that was sealed for this team as this delivery.
export async function open(who, delivery, jwe) {
  const parts = String(jwe).split('.');
  const header = headerOf(parts);
  if (header.team !== who.team || header.delivery !== delivery) {
    throw new DeskFault(words.otherSeal);
  }
  const theirs = who.opens ?? await who.keyFor(header.kid); // a member's team keys are unwrapped here first
  try {
    const [key, iv, text, tag] = parts.slice(1).map(fromBase64Url);
    const once = await crypto.subtle.decrypt({ name: 'RSA-OAEP' }, theirs, key);
    const content = await crypto.subtle.importKey('raw', once, 'AES-GCM', false, ['decrypt']);
    const sealed = new Uint8Array([...text, ...tag]);
    return toText(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: toBytes(parts[0]), tagLength: 128 }, content, sealed));
  } catch {
    throw new DeskFault(words.wrongSeal);
  }
}

// Seals a text for a next reader, as this delivery.
export async function seal(next, delivery, text) {
  const jwk = JSON.parse(next.jwk);
  const theirs = await crypto.subtle.importKey('jwk', { kty: jwk.kty, n: jwk.n, e: jwk.e }, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt']);
  const header = toBase64Url(toBytes(JSON.stringify({
    alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: next.keyId, cty: 'application/json', team: next.team, delivery,
  })));
  const once = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const content = await crypto.subtle.importKey('raw', once, 'AES-GCM', false, ['encrypt']);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: toBytes(header), tagLength: 128 }, content, toBytes(text)));
  const key = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, theirs, once);
  once.fill(0);
  return [header, toBase64Url(key), toBase64Url(iv), toBase64Url(sealed.slice(0, -16)), toBase64Url(sealed.slice(-16))].join('.');
}

function headerOf(parts) {
  try {
    const header = JSON.parse(toText(fromBase64Url(parts[0])));
    if (parts.length === 5 && header.alg === 'RSA-OAEP-256' && header.enc === 'A256GCM') {
      return header;
    }
  } catch {
    // it is no seal at all
  }
  throw new DeskFault(words.wrongSeal);
}
