using Microsoft.AspNetCore.Routing;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>
/// Every door under every condition.
/// After each condition the door takes the next good record, and nothing of a person stands in answer or log.
/// </summary>
public sealed class DoorMatrixTests(DoorNodes nodes) : IClassFixture<DoorNodes>
{
    private static readonly (string Name, Func<DoorNodes, DoorUnderTest> Make)[] Doors =
    [
        ("hub API", _ => new HubApiDoor()),
        ("Signalen push", _ => new SignalenPushDoor()),
        ("Signalen poller", _ => new SignalenPollDoor()),
        ("Open311", _ => new Open311FormDoor()),
        ("corporation zaken", _ => new ZakenDoor()),
        ("corporation signaleringen", _ => new SignaleringenDoor()),
        ("corporation externe-incassos", _ => new ExterneIncassosDoor()),
        ("police", _ => new PoliceDoor()),
        ("file drop", _ => new FileDropDoor()),
        ("AMQP", nodes => new AmqpDoor(nodes)),
    ];

    // Routes that take something other than a signal; each with the place of its tests.
    private static readonly string[] OtherRoutes =
    [
        "/v1/signalen/notifications", // a hint to fetch: SignalenNotificationTests and DoorFuzzTests
    ];

    /// <summary>Every route of the product that takes something.</summary>
    internal static async Task<IReadOnlyList<string>> Routes()
    {
        using var config = new Hosting.ConfigFolder();
        config.AddOpen311();
        await using var host = await Hosting.AdapterHost.Start(config);
        return
        [
            .. host.Get<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint =>
                    endpoint
                        .Metadata.GetMetadata<HttpMethodMetadata>()
                        ?.HttpMethods.Any(method => method is not ("GET" or "HEAD" or "OPTIONS"))
                        is true)
                .Select(endpoint => endpoint.RoutePattern.RawText!),
        ];
    }

    public static TheoryData<string, Condition> Cells
        => [.. from door in Doors from condition in Enum.GetValues<Condition>() select (door.Name, condition)];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Each_door_withstands_each_condition(string door, Condition condition)
    {
        await using var row = Doors.Single(one => one.Name == door).Make(nodes);

        await row.Show(condition);
    }

    [Fact]
    public async Task No_door_of_the_product_is_missing_from_the_matrix()
    {
        var rows = Doors.Select(door => door.Make(nodes)).ToList();

        Assert.Equal(
            (await Routes()).Except(OtherRoutes, StringComparer.Ordinal).Order(StringComparer.Ordinal),
            rows.Select(row => row.Route).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(
            DoorList.Of(".").Formats.All.Select(format => format.Value).Order(StringComparer.Ordinal),
            rows.Select(row => row.Format.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            await row.DisposeAsync();
        }
    }

    [Fact]
    public void No_cell_of_the_matrix_is_missing()
    {
        Assert.Equal(Doors.Length * 8, Cells.Count);
        Assert.All(
            Enum.GetNames<Condition>(),
            condition =>
                Assert.True(
                    typeof(DoorUnderTest).GetMethod(
                        condition,
                        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
                        is { IsVirtual: true },
                    condition));
    }
}
