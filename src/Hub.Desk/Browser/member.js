// A member signs with its device's own key, and opens with the team's keys, which the hub keeps wrapped for that device. They are unwrapped at
// each visit and kept nowhere: a device that was removed has nothing that opens anything.
import { DeskFault, words } from './fault.js';
import { send } from './hub.js';
import { openingKey } from './key-file.js';
import { open, seal } from './seal.js';

const doors = '/desk/v1/team-inbox';
const mostKeys = 10;

export const membership = async (who) => (await send(who, 'GET', `${doors}/membership`)).json();
export const list = async (who) => (await send(who, 'GET', `${doors}/members`)).json();
export const remove = (who, id) => send(who, 'POST', `${doors}/members/${id}/remove`);
export const setTerm = (who, id, days) => send(who, 'POST', `${doors}/members/${id}/term`, { days });
export const setNotices = (who, choice) => send(who, 'POST', `${doors}/membership/notices`, choice);
export const ask = async (request) => (await send(null, 'POST', `${doors}/members`, request)).json();

// The team's private keys, newest first.
export async function teamKeys(who) {
  const { wrapped } = await membership(who);
  try {
    const { keys } = JSON.parse(await open({ team: who.team, opens: who.unwraps }, who.member, wrapped));
    return keys.map((key) => ({ ...key, kid: String(key.kid) }));
  } catch {
    throw new DeskFault(words.wrongWrap);
  }
}

// The same member, who can open what is sealed for the team.
export function opening(who) {
  let keys = null;
  return {
    ...who,
    keyFor: async (keyId) => {
      keys ??= await teamKeys(who);
      const key = keys.find((one) => one.kid === keyId);
      if (!key) {
        throw new DeskFault(words.newerKey);
      }
      return openingKey(key);
    },
  };
}

// Wraps the team's keys for a device whose words were compared. The newest must be the one that the hub seals for now.
export async function admit(who, { id, wrapKey }, keys, days) {
  const { key } = await list(who);
  const set = newestFirst(keys, key);
  await send(who, 'POST', `${doors}/members/${id}/admit`, { wrapped: await wrap(who.team, id, wrapKey, set), keyId: key.keyId, days });
}

// Wraps the team's new key, and those of before, for the members who stay.
export async function rewrap(who, staying, keys) {
  const { key } = await list(who);
  const set = newestFirst(keys, key);
  const members = [];
  for (const { id, wrapKey } of staying) {
    members.push({ member: id, wrapped: await wrap(who.team, id, wrapKey, set) });
  }
  await send(who, 'POST', `${doors}/members/rewrap`, { keyId: key.keyId, members });
}

const wrap = (team, id, wrapKey, set) => seal({ team, keyId: id, jwk: wrapKey }, id, JSON.stringify({ keys: set }));

function newestFirst(keys, newest) {
  const first = keys.find((one) => one.kid === newest.keyId && one.n === JSON.parse(newest.jwk).n);
  if (!first) {
    throw new DeskFault(words.notNewest);
  }
  const rest = keys.filter((one) => one.kid !== newest.keyId).sort((one, other) => (one.kid < other.kid ? 1 : -1));
  return [first, ...rest].filter((one, index, all) => all.findIndex((other) => other.kid === one.kid) === index).slice(0, mostKeys);
}
