using System.Text;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Doors.Matrix;

namespace Hub.Adapters.Tests.Doors.Fuzz;

/// <summary>Questions of GeoReport: nothing is taken in; what is asked is answered or refused.</summary>
internal sealed class Open311QueryDoor() : HttpDoor("/open311/v2/requests.{format}", "application/x-www-form-urlencoded")
{
    private const int LongestQuery = 4000; // what a web server refuses as a whole is its own matter
    private static readonly string[] Places =
    [
        "requests.json", "requests.xml", "services.json", "services/zwerfafval.xml",
        $"requests/{Guid.Empty}.json",
        $"tokens/{BodyMutator.Canary}.xml",
    ];

    public override PartnerFormat Format => new("open311");

    protected override string AddPartner() => Config.AddOpen311();

    protected override byte[] Good(int number)
        => Encoding.UTF8.GetBytes(
            $"{Places[number % 3]}?jurisdiction_id=zoetermeer.nl&service_code=zwerfafval&status=open,closed"
                + "&start_date=2026-11-01T00:00:00Z&end_date=2026-11-20T00:00:00Z"
        );

    protected override byte[] Damaged(BodyMutator mutator, int number)
    {
        var damaged = Encoding.UTF8.GetString(mutator.Form(Good(number)));
        var query = damaged[(damaged.IndexOf('?', StringComparison.Ordinal) + 1)..];
        return Encoding.UTF8.GetBytes($"{mutator.Pick(Places)}?{query[..Math.Min(query.Length, LongestQuery)]}");
    }

    protected override HttpRequestMessage Request(byte[] body)
        => new(
            HttpMethod.Get,
            "/open311/v2/" + string.Concat(body.Select(one =>
                one is > (byte)' ' and < 0x7F and not (byte)'#' ? $"{(char)one}" : $"%{one:X2}"))
        );

    protected override Guid? Receipt(string answer) => null;
}
