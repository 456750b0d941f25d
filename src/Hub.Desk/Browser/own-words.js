// Withholds, before words of a case go to the hub's release gate, what the case itself names as a person or dwelling: as hub team decide does.

const ordinary = new Set(['van', 'der', 'den', 'het', 'ter', 'ten', 'een', 'uit', 'mevrouw', 'meneer', 'mevr', 'dhr', 'heer', 'familie']);
const wordsOf = (value) => String(value ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];

export function withhold(text, { subject, reporter, location, reference }) {
  const names = [subject?.name, subject?.phone, subject?.email, reporter?.name, reporter?.phone, reporter?.email]
    .flatMap(wordsOf).filter((word) => word.length >= 3 && !ordinary.has(word.toLowerCase()));
  const numbers = [subject?.bsn, subject?.dateOfBirth, location?.houseNumber, location?.postcode, reference].filter(Boolean).map(String);
  const dwelling = wordsOf(subject?.address).filter((word) => /[0-9]/.test(word));
  return [...new Set([...names, ...numbers, ...dwelling])].sort((one, other) => other.length - one.length).reduce(
    (left, word) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu'), '▯'), text);
}
