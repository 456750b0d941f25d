// What went wrong, in a sentence that says what to do. Nothing that was read stands in it.

export class DeskFault extends Error {
  constructor(words, code = null) {
    super(words);
    this.name = 'DeskFault';
    this.code = code;
  }
}

export const words = {
  insecure: 'Deze browser mag hier niet ontsleutelen: dat kan alleen over https, of op de computer zelf (127.0.0.1). Open het bureau op zijn https-adres, of vraag de beheerder ernaar.',
  noCrypto: 'Deze browser kan niet ontsleutelen. Gebruik een bijgewerkte Firefox, Chrome, Edge of Safari.',
  noStorage: 'Deze browser wil de sleutel niet bewaren, bijvoorbeeld in een privévenster. Gebruik een gewoon venster, of sta opslag voor dit adres toe.',
  noFile: 'Kies eerst het sleutelbestand van uw team.',
  notAKey: 'Dit is geen sleutelbestand. Kies het bestand dat eindigt op .private.jwk en dat u van de beheerder kreeg.',
  publicKey: 'Dit is de openbare sleutel van het team; daarmee kan niemand iets openen. Kies het bestand dat eindigt op .private.jwk.',
  noTeam: 'Vul het team in zoals het in de naam van het sleutelbestand staat, bijvoorbeeld gm0637.wijkzorgnetwerk.oosterheem.',
  noActor: 'Vul uw rol in, in kleine letters en met een nummer als er meer zijn, bijvoorbeeld aanvoerder-2. Nooit een naam.',
  deskAway: 'Het bureau antwoordt niet. Is er verbinding? Wat u deed is niet gebeurd; probeer het over een minuut nog eens.',
  notUnderstood: 'Dit bureau begrijpt het antwoord niet. Ververs het scherm; blijft het zo, bel dan de beheerder.',
  wrongSeal: 'Deze zaak is niet voor uw sleutel verzegeld, of onderweg beschadigd. Meld u aan met het nieuwste sleutelbestand van uw team; helpt dat niet, geef dan het kenmerk door aan de beheerder. Er is niets verloren: de hub houdt haar vast.',
  otherSeal: 'Deze zaak is voor een ander team of een andere levering verzegeld. Open haar niet verder en geef het kenmerk door aan de beheerder.',
  noTeamChosen: 'Zeg eerst wat het is, en kies het team uit de lijst.',
  noOperatorFile: 'Kies eerst uw sleutelbestand.',
  notAnOperatorKey: 'Dit is geen sleutelbestand voor het bord. Kies het bestand dat eindigt op .key en dat ./hub keys new --operator maakte.',
  teamKey: 'Dit is het sleutelbestand van een team. Daarmee meldt u zich aan bij het postvak; het bord vraagt uw eigen bestand, dat eindigt op .key.',
  insecureBoard: 'Uw sleutel zou hier leesbaar over het netwerk gaan. Open het bord op zijn https-adres, of op de computer van de hub zelf (127.0.0.1).',
  nothingFound: 'De hub kent dit niet. Klopt het kenmerk, of hoort het nummer bij een andere partner? Na zes maanden is het ook weg.',
  nothingTicked: 'Vink eerst aan waarom het gaat.',
  wrongWrap: 'Wat de hub voor dit apparaat bewaart, opent hier niet: het is beschadigd, of niet voor dit apparaat verpakt. Laat een lid van uw team dit apparaat verwijderen onder Leden, en vraag opnieuw toelating. Er is niets verloren.',
  newerKey: 'Deze zaak is verzegeld voor een sleutel van uw team die u nog niet hebt. Vraag wie het nieuwe sleutelbestand heeft om hem aan de leden te geven, onder Leden.',
  notNewest: 'Dit is niet de sleutel waarvoor de hub nu voor uw team verzegelt. Kies het nieuwste sleutelbestand van uw team.',
  notCompared: 'Vergelijk eerst de zes woorden met het andere scherm, en vink dat aan.',
  noOperator: 'U bent aangemeld via uw gemeente, maar die zegt niet dat u beheerder van de hub bent. '
    + 'Vraag om de groep van beheerders, of meld u aan met een sleutelbestand.',
  noDecision: 'Zeg eerst of het plan doorgaat.',
  noAmount: 'Vul het bedrag in, in hele euro\'s en alleen met cijfers: 750. Kost het niets? Vul 0 in.',
  nothingReleased: 'De hub geeft van deze opmerking geen woord vrij, en er is niets gebeurd. Zeg het in andere woorden, zonder namen en nummers, of laat het leeg.',
  surveyTooLarge: 'Het bestand met scores is te groot: hoogstens 100 kB. Houd alleen de regels van deze gemeente over.',
  surveyGone: 'Deze browser kan het bestand met scores niet (meer) lezen. Kies het opnieuw.',
  nobody: 'Er is geen team om dit aan over te dragen. Kies een team uit de lijst.',
};
