// The phrase of a device: six words that both screens reckon from its public keys, each for itself. A hub that put other keys in their place
// would show other words. Slow on purpose (PBKDF2): who looks for keys that give the same words pays for each try.
import { toBytes } from './bytes.js';

const rounds = 200000;
const list = `
aarde abdij accu adelaar agenda akker alarm amandel ananas anker appel april arend atlas avond bakker balie ballon bamboe banaan bank basis
beker berg beton beuk bever bezem bijbel biljart bizon blad blik bloem boek boer bocht boot bord bos boter brand brief bril brood brug buik
buis buurt camping cello cement cirkel citroen club cocon dadel dak dans dauw deken delfts deur dief diamant dijk dobber doek dolfijn dom
dorp draad draak droom druif duif duin eend egel eik eiland ekster emmer engel erwt ezel fabriek fakkel fee feest fiets film fles fluit
fontein foto framboos fruit garage gazon geit gember gids gitaar glas goud graan gras grot haas hamer handdoek hark haven hekel hert heuvel
honing hooi hoorn hotel ijsbeer iglo inkt jager jas jeep jurk jungle kaars kameel kanaal kano kast kater kelder kerk ketel kiwi klok knoop
koffie komeet konijn kool koor kraan krant kreeft kroon kruik kuil kussen laars ladder lamp laser leeuw lepel lijm linde lucifer maan maart
magneet mand mango masker mast meeuw melk merel meteoor molen motor mug muis museum naald nacht nest noot oester oerwoud oktober olifant olijf
oven paard panda parel pauw peer pen piano pijl pinda plank poort potlood prisma raaf radio raket regen riem robijn roos ruiter sambal schaap
schep sjaal slak sleutel sneeuw spiegel stoel strand suiker tafel tarwe tent theater tijger toren trein trommel tulp uil vaas vijver vlag
wafel wagen walvis water weide wekker wiel wijn wilg winkel winter wolf wolk wortel zaag zadel zand zebra zeep zeil zilver zomer zwaan
`.trim().split(/\s+/);

export const words = list;

// Of public keys as JSON Web Keys, in the spelling in which they came: another spelling gives other words.
export async function phrase(team, wrapKey, signKey) {
  const [wraps, signs] = [JSON.parse(wrapKey), JSON.parse(signKey)];
  const keys = toBytes(JSON.stringify([team, wraps.n, wraps.e, signs.x, signs.y]));
  const material = await crypto.subtle.importKey('raw', keys, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: toBytes('hub-desk 1'), iterations: rounds }, material, 48);
  return [...new Uint8Array(bits)].map((byte) => list[byte]).join(' ');
}
