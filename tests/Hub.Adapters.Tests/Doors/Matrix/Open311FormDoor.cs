using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Service requests of GeoReport v2: forms, with the key as a field, and errors of the standard's own.</summary>
internal sealed class Open311FormDoor() : HttpDoor("/open311/v2/requests.{format}", "application/x-www-form-urlencoded")
{
    // As AddPartner makes keys: hub_, the partner's id, and 32 digits.
    private static readonly int KeyLength = $"&api_key=hub_app-proef_{new string('0', 32)}".Length;

    public override PartnerFormat Format => new("open311");

    protected override string Path => "/open311/v2/requests.json";

    protected override int[] Denials => [403, 403, 403];

    protected override string AddPartner() => Config.AddOpen311();

    protected override byte[] Good(int number)
        => Encoding.UTF8.GetBytes(
            $"jurisdiction_id=zoetermeer.nl&service_code=zwerfafval&lat=52.06123&long=4.50456"
                + $"&first_name={BodyMutator.Canary}&description={BodyMutator.Canary}+nummer+{number}"
        );

    protected override byte[] Damaged(BodyMutator mutator, int number) => mutator.Form(Sound(number));

    protected override byte[] Sound(int number)
        => number % 2 == 0
            ? Good(number)
            : Encoding.UTF8.GetBytes(
                Samples.Text("open311-05-post-request.form.txt").Replace("api_key=SLEUTEL-VOORBEELD&", "", StringComparison.Ordinal)
                    + $"&attribute%5Bfixmystreet_id%5D={number}"
            );

    protected override (byte[] Body, string? Header) Sealed(byte[] body, string? withKey)
        => withKey is null ? (body, null)
            : body.AsSpan().IndexOf("service_code="u8) < 0 ? (body, withKey)
            : ([.. body, .. Encoding.UTF8.GetBytes($"&api_key={withKey}")], null);

    // Fields that nobody asked about count for the size, and for nothing else; the key comes behind them.
    protected override byte[] Padded(byte[] body, int length)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(body));
        var room = length - KeyLength;
        for (var field = 0; text.Length < room; field++)
        {
            text.Append(Cut($"&vulling{field}={new string('x', 15_000)}", room - text.Length));
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    protected override Guid? Receipt(string answer) => Guid.Parse((string)JsonNode.Parse(answer)![0]!["service_request_id"]!);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
