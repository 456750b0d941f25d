// The way to the hub, over the desk's own doors: each call with a token of its own (an operator's with its key), each refusal a sentence.
import { DeskFault, words } from './fault.js';
import { leave } from './key-store.js';
import { token } from './token.js';

const inbox = '/desk/v1/team-inbox/deliveries';

export const part = async (who, address) => (await send(who, 'GET', address)).text();
export const next = async (who, delivery, team) => (await send(who, 'GET', `${inbox}/${delivery}/next/${encodeURIComponent(team)}`)).json();
export const open = async (who, delivery, reason) => (await send(who, 'POST', `${inbox}/${delivery}/open`, { reason })).json();
export const original = async (who, delivery, reason) => (await send(who, 'POST', `${inbox}/${delivery}/original`, { reason })).json();
export const ask = async (who, delivery, question) => (await send(who, 'POST', `${inbox}/${delivery}/decision`, question)).json();
export const reassign = async (who, delivery, toTeam) => (await (await send(who, 'POST', `${inbox}/${delivery}/reassign`, { toTeam })).json()).way;
export const remark = async (who, delivery, text) => (await send(who, 'POST', `${inbox}/${delivery}/remark`, { text })).json();
export const act = (who, delivery, name, body) => send(who, 'POST', `${inbox}/${delivery}/${name}`, body);

// With these the hub lets a device in no more, or its person.
export const out = new Set([
  'member-removed', 'member-expired', 'member-unbound', 'sign-in-first', 'sign-in-over', 'other-person', 'not-granted',
]);

export async function send(who, method, address, body, signal) {
  let answer;
  try {
    answer = await fetch(address, {
      method,
      body: body && JSON.stringify(body),
      headers: {
        ...(who && { Authorization: who.session ? 'Session' : `Bearer ${who.key ?? await token(who)}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      cache: 'no-store', credentials: 'same-origin', redirect: 'error', referrerPolicy: 'no-referrer', signal,
    });
  } catch {
    throw new DeskFault(words.deskAway);
  }
  if (answer.ok) {
    return answer;
  }
  const problem = await answer.json().catch(() => null);
  const code = problem?.errors?.[0]?.code ?? String(answer.status);
  if (who?.member && out.has(code)) {
    document.querySelector('#deel')?.replaceChildren(); // nothing that was opened stays on the screen
    await leave(who.member, code === 'member-removed');
  }
  throw new DeskFault(problem?.detail ?? `${words.notUnderstood} (antwoord ${answer.status})`, code);
}
