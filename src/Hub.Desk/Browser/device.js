// The keys of this device: made here, and no script can take the private ones out again. What others may know of it are the public ones.
export async function makeDevice(team, actor) {
  const wraps = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, false, ['encrypt', 'decrypt'],
  );
  const signs = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const [{ n, e }, { x, y }] = [await crypto.subtle.exportKey('jwk', wraps.publicKey), await crypto.subtle.exportKey('jwk', signs.publicKey)];
  return {
    team, actor, unwraps: wraps.privateKey, signs: signs.privateKey,
    wrapKey: JSON.stringify({ kty: 'RSA', n, e }), signKey: JSON.stringify({ kty: 'EC', crv: 'P-256', x, y }),
  };
}

// Who acts with this device once it is admitted.
export const asMember = ({ team, member, unwraps, signs }, actor) => ({ team, actor, member, keyId: member, unwraps, signs });
