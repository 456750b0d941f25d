// One delivery: opened here, passed on sealed anew here.
import { act, next, open, original, part } from './hub.js';
import { attempt, begin, find, findAll, place, say } from './screen.js';
import { DeskFault, words } from './fault.js';
import { fill } from './fields.js';
import { prepare } from './decide.js';
import { alone, isBusy } from './one-act.js';
import { released, remarkIn } from './remark.js';
import * as seals from './seal.js';

const { part: address, delivery } = find('#deel').dataset;
let who = null;
const mostRemarks = 20;
let opened = null;
let decision = null;

async function load() {
  const shown = place(await part(who, address));
  for (const button of findAll('[data-act]', shown)) {
    button.addEventListener('click', () => acts[button.dataset.act]());
  }
  for (const form of findAll('[data-form]', shown)) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      forms[form.dataset.form](new FormData(form), form);
    });
  }
  await draw();
}

// The content, and the line in the log that says who looked and why.
async function read(reason) {
  const event = await open(who, delivery, reason);
  const content = 'content' in event.data ? JSON.parse(await seals.open(who, delivery, event.data.content)) : undefined;
  const [group] = event.data.groups ?? [];
  const remark = group?.content && JSON.parse(await seals.open(who, group.deliveryIds[0], group.content));
  opened = { type: event.type, data: event.data, content, ...(remark && { remark }) };
  return opened;
}

// What a public matter was made of: at triage, and a line in the log of its own.
async function readOriginal(reason) {
  const kept = await original(who, delivery, reason);
  return JSON.parse(await seals.open(who, kept.sealedAs, kept.content));
}

async function draw() {
  const frame = find('[data-content]');
  if (opened && frame.dataset.readable === 'ja') {
    await fill(frame, opened);
    findAll('[data-act="print"], [data-act="export"]').forEach((button) => { button.disabled = false; });
    const section = find('[data-decide]');
    decision = section && (section === decision?.section ? decision : { section, body: prepare(section, opened.content) });
  }
}

// Done, or refused: either way the screen shows how it stands now.
const through = (work, done) => alone(async () => {
  const good = await attempt(work, done);
  const line = find('#melding');
  const [text, kind] = [line.textContent, line.className];
  await attempt(load);
  if (!good) {
    [line.textContent, line.className, line.hidden] = [text, kind, false];
  }
  find('#deel h1')?.focus();
  return good;
});

// What the next reader may not have stays out of what is sealed for it.
async function sealedFor(team, reason, remark) {
  const form = await next(who, delivery, team);
  if (form.way !== 'sealed' || form.team === who.team) {
    return { form, body: {} };
  }
  const { content } = await read(reason);
  const subject = content.subject && !form.mayHaveBsn ? Object.fromEntries(Object.entries(content.subject).filter(([name]) => name !== 'bsn')) : content.subject;
  const said = remark ? [saidNow(remark)] : [];
  const text = JSON.stringify({ ...content, ...(subject && { subject }), remarks: [...(content.remarks ?? []), ...said].slice(-mostRemarks) });
  return { form, body: { keyId: form.keyId, content: await seals.seal(form, delivery, text) } };
}

const saidNow = (text) => ({ at: new Date().toISOString(), team: who.team, actor: who.actor, text });
const isPublic = () => find('[data-content]').dataset.contract === 'collective';

// What is said with a public matter, as a part of what is sent; null where a person must read first what of it goes along.
async function openly(form) {
  const said = isPublic() ? await released(form, who, delivery) : null;
  return said === undefined ? null : said ? { remark: said } : {};
}

// Does it with what is said in the open; where that must be read first, nothing happens but that.
async function withRemark(form, work, done) {
  if (isBusy()) {
    return false;
  }
  let said = null;
  const good = await alone(() => attempt(async () => { said = await openly(form); }));
  if (!good || !said) {
    if (good) {
      say('Er is nog niets gebeurd. Lees hieronder hoe uw opmerking meegaat; klopt het, druk dan nog eens.');
      find('[data-remark]', form).scrollIntoView({ block: 'nearest' });
    }
    return false;
  }
  return through(() => work(said), done);
}

// Of a case only what is said goes up, sealed for who hears of it next.
async function sealedAbove(text) {
  const form = await next(who, delivery, 'above');
  return { keyId: form.keyId, content: await seals.seal(form, delivery, JSON.stringify(saidNow(text))) };
}

const acts = {
  original: () => attempt(async () => {
    const frame = find('[data-original-content]');
    await fill(frame, { data: {}, content: await readOriginal('beslissing') });
    frame.hidden = false;
  }),
  accept: () => through(() => act(who, delivery, 'accept'), 'Aangenomen. Uw team is nu de eigenaar; de melder hoort dat iemand het heeft.'),
  close: () => through(() => act(who, delivery, 'close'), 'Weggehaald.'),
  print: () => attempt(async () => {
    await read('afdruk');
    await draw();
    window.print();
  }),
  export: () => attempt(async () => {
    const file = new Blob([JSON.stringify(await read('overname'), null, 1)], { type: 'application/json' });
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: `${delivery}.json` });
    link.click();
    URL.revokeObjectURL(link.href);
  }, 'Bewaard als bestand op deze computer, leesbaar voor wie erbij kan. Wis het zodra uw eigen systeem het heeft.'),
};

const forms = {
  close: (form) => through(() => act(who, delivery, 'close', { outcome: form.get('outcome') }), 'Klaar: dit staat nu onder Afgerond.'),
  escalate: (form, element) => withRemark(element, async (said) => {
    const sealed = !isPublic() && remarkIn(element) ? await sealedAbove(remarkIn(element)) : {};
    await act(who, delivery, 'escalate', { reason: form.get('reason'), ...(form.get('after') && { after: form.get('after') }), ...said, ...sealed });
  }, 'Hoger gelegd. U blijft eigenaar; hieronder staat wie het weet.'),
  'hand-over': (form, element) => withRemark(element, async (said) => {
    if (!form.get('team')) {
      throw new DeskFault(words.nobody);
    }
    const { body } = await sealedFor(form.get('team'), 'overdracht', remarkIn(element));
    await act(who, delivery, 'hand-over', { toTeam: form.get('team'), ...body, ...said });
  }, 'Gevraagd over te nemen. U blijft eigenaar tot dat team heeft aangenomen.'),
  decide: () => decide(),
  return: (form, element) => {
    let ends = false;
    return withRemark(element, async (said) => {
      const { form: reader, body } = await given(remarkIn(element));
      ends = reader?.way === 'ends';
      await act(who, delivery, 'return', { reason: form.get('reason'), ...body, ...said });
      opened = null;
    }, null).then((good) => {
      if (good) {
        find('#deel .two')?.remove(); // it is no longer here, so nothing of it stays on the screen
        say(ends ? 'Teruggegeven zonder inhoud en zonder opmerking; de partner hoort het.' : 'Teruggegeven.');
      }
    });
  },
};

// What becomes public is read first; then the same press decides.
async function decide() {
  if (isBusy() || !decision) {
    return;
  }
  let body = null;
  const readable = opened?.content ? async (reason) => (await read(reason)).content : readOriginal;
  const asked = await alone(() => attempt(async () => { body = await decision.body(who, delivery, readable); }));
  if (!asked) {
    return;
  }
  if (!body) {
    say('Er is nog niets gebeurd. Lees hieronder wat openbaar wordt; klopt het, druk dan nog eens.');
    find('[data-shown]')?.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (body.caseStays) {
    await through(() => act(who, delivery, 'decide', body), 'Het team heeft het erbij. De zaak zelf blijft bij u.');
    return;
  }
  const good = await through(() => act(who, delivery, 'decide', body), 'Besloten. Het is nu bij wie u koos; dit blijft staan onder Afgerond.');
  if (good) {
    opened = null; // it is no longer here, so nothing of it stays on the screen
    findAll('[data-fields]').forEach((fields) => fields.replaceChildren());
  }
}

// A team that something is only offered to declines it without content: the old owner has it still.
async function given(remark) {
  try {
    return await sealedFor('triage', 'teruggave', remark);
  } catch (fault) {
    if (fault instanceof DeskFault && fault.code === '404') {
      return { form: null, body: {} };
    }
    throw fault;
  }
}

// Last, since what it shows is pressed before it is done.
await attempt(async () => {
  who = await begin();
  await load();
  if (find('[data-content]').dataset.readable === 'ja') {
    await read('behandeling');
    await draw();
  }
});
