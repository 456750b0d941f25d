// Text, bytes and base64url (RFC 4648, section 5), as JOSE writes them.

const utf8 = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true });

export const toBytes = (text) => utf8.encode(text);
export const toText = (bytes) => strict.decode(bytes);

export function toBase64Url(bytes) {
  let binary = '';
  for (const byte of new Uint8Array(bytes)) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromBase64Url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) {
    throw new TypeError('not base64url');
  }
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
