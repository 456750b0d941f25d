using System.Collections.Immutable;
using System.Text.Json;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Partners;

/// <summary>One partner as its file <c>partners/&lt;id&gt;.json</c> describes it.</summary>
/// <param name="Id">Its name in the hub; the file's name.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Kind">What kind of party it is.</param>
/// <param name="Municipalities">Municipalities that it may send for.</param>
/// <param name="Formats">Doors that it may use.</param>
/// <param name="Authentication">How it proves who it is.</param>
/// <param name="Oin">OIN, 20 digits, of a public body.</param>
/// <param name="Kvk">KvK number, 8 digits, of any other organisation.</param>
/// <param name="Convenant">Its convenant; without one it may send collective signals only.</param>
/// <param name="Quota">How much it may send. Default 600 a minute, 200 at once.</param>
/// <param name="Callback">Where it hears of outcomes.</param>
/// <param name="ExpectedRhythm">When its silence is an alarm.</param>
/// <param name="Aliases">Numbers of merged or split organisations.</param>
/// <param name="Doors">Settings per door, by the door's name.</param>
internal sealed record PartnerFile(
    PartnerId Id, string Name, SourceKind Kind, ImmutableArray<MunicipalityCode> Municipalities, ImmutableArray<PartnerFormat> Formats,
    AuthenticationFile Authentication, string? Oin = null, string? Kvk = null, ConvenantFile? Convenant = null, QuotaFile? Quota = null,
    CallbackFile? Callback = null, RhythmFile? ExpectedRhythm = null, ImmutableArray<AliasFile> Aliases = default,
    ImmutableDictionary<PartnerFormat, JsonElement>? Doors = null);

/// <summary>How a partner proves who it is.</summary>
/// <param name="ApiKeys">Names of at most two keys; the hash of each stands in <c>partners/&lt;partner&gt;.&lt;name&gt;.sha256</c> of the
/// keys folder.</param>
/// <param name="Certificates">Client certificates.</param>
/// <param name="Jwt">Tokens of an identity provider.</param>
internal sealed record AuthenticationFile(
    ImmutableArray<string> ApiKeys = default, ImmutableArray<CertificateFile> Certificates = default, JwtFile? Jwt = null);

/// <summary>A client certificate.</summary>
/// <param name="Thumbprint">SHA-256 thumbprint, 64 hexadecimal digits.</param>
/// <param name="SubjectOin">OIN in the subject of a certificate with a trusted chain.</param>
internal sealed record CertificateFile(string? Thumbprint = null, string? SubjectOin = null);

/// <summary>Tokens of an identity provider.</summary>
/// <param name="Issuer">Its <c>iss</c>.</param>
/// <param name="Audience">Its <c>aud</c>.</param>
/// <param name="JwksFile">File with its public keys, relative to the keys folder.</param>
/// <param name="Subject">Its <c>sub</c>; without it any subject of the issuer is the partner.</param>
internal sealed record JwtFile(string Issuer, string Audience, string JwksFile, string? Subject = null);

/// <summary>A convenant.</summary>
/// <param name="Id">Its code.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidThrough">Last day.</param>
/// <param name="Bases">Grondslagen.</param>
/// <param name="Purposes">Purposes.</param>
/// <param name="DefaultBasis">Basis of a system that cannot state one.</param>
/// <param name="PoliceDestinations">Team kinds that Wpg 20 may reach.</param>
/// <param name="MayProcessBsn">Whether the law lets this partner process the BSN. Default false.</param>
internal sealed record ConvenantFile(
    CovenantId Id, DateOnly ValidFrom, DateOnly ValidThrough, ImmutableArray<GrondslagCode> Bases, ImmutableArray<PurposeCode> Purposes,
    BasisFile? DefaultBasis = null, ImmutableArray<TeamKind> PoliceDestinations = default, bool MayProcessBsn = false);

/// <summary>A legal basis.</summary>
/// <param name="Grondslag">Its code.</param>
/// <param name="Purpose">Its purpose.</param>
/// <param name="WpgArticle">For the police.</param>
internal sealed record BasisFile(GrondslagCode Grondslag, PurposeCode Purpose, WpgArticle? WpgArticle = null);

/// <summary>How much a partner may send.</summary>
/// <param name="PerMinute">Default 600.</param>
/// <param name="Burst">Default 200.</param>
/// <param name="Concurrent">Default 100.</param>
internal sealed record QuotaFile(int PerMinute = 600, int Burst = 200, int Concurrent = 100);

/// <summary>Where a partner hears of outcomes.</summary>
/// <param name="Url">An https address; http on loopback only.</param>
/// <param name="Proof">How the hub proves who it is.</param>
/// <param name="SecretFile">File with the shared secret, relative to the keys folder.</param>
/// <param name="PerMinute">Deliveries a minute at most. Default 1800.</param>
internal sealed record CallbackFile(Uri Url, CallbackProof Proof, string SecretFile, int PerMinute = 1800);

/// <summary>When a partner's silence is an alarm.</summary>
/// <param name="MaxSilence">Longest silence that is normal, such as <c>P1D</c>.</param>
internal sealed record RhythmFile(TimeSpan MaxSilence);

/// <summary>Another organisation's number under which the partner sends.</summary>
/// <param name="Partner">Under whose name ids are derived.</param>
/// <param name="Number">OIN or KvK number.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidThrough">Last day.</param>
internal sealed record AliasFile(PartnerId Partner, string Number, DateOnly ValidFrom, DateOnly ValidThrough);
