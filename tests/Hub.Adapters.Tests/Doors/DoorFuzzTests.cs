using Hub.Adapters.Tests.Doors.Fuzz;
using Hub.Adapters.Tests.Doors.Matrix;

namespace Hub.Adapters.Tests.Doors;

/// <summary>Tests that measure the memory of the whole process: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

/// <summary>
/// Every door under thousands of damaged bodies:
/// each is taken or refused, and nothing of it is repeated, lost, kept or broken.
/// </summary>
[Collection(Alone.Name)]
public sealed class DoorFuzzTests
{
    private static readonly (string Name, int Seed, Func<DoorUnderTest> Make)[] Doors =
    [
        ("hub API", 20261124, () => new HubApiDoor()),
        ("hub API, batch", 20261125, () => new HubApiBatchDoor()),
        ("hub API, binary", 20261126, () => new HubApiBinaryDoor()),
        ("Signalen push", 20261127, () => new SignalenPushDoor()),
        ("Signalen notifications", 20261128, () => new SignalenNotificationDoor()),
        ("Signalen poller", 20261129, () => new SignalenPagesDoor()),
        ("Open311", 20261130, () => new Open311FormDoor()),
        ("Open311 questions", 20261131, () => new Open311QueryDoor()),
        ("corporation zaken", 20261132, () => new ZakenDoor()),
        ("corporation signaleringen", 20261133, () => new SignaleringenDoor()),
        ("corporation externe-incassos", 20261134, () => new ExterneIncassosDoor()),
        ("police", 20261135, () => new PoliceDoor()),
        ("file drop, CSV", 20261136, () => new DroppedFilesDoor("csv")),
        ("file drop, XML", 20261137, () => new DroppedFilesDoor("xml")),
        ("file drop, JSON", 20261138, () => new DroppedFilesDoor("json")),
        ("AMQP", 20261139, () => new AmqpMessagesDoor()),
    ];

    public static TheoryData<string> Names => [.. Doors.Select(door => door.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_sent_is_taken_or_refused_and_nothing_of_it_is_repeated_lost_or_kept(string door)
    {
        var (_, seed, make) = Doors.Single(one => one.Name == door);
        await using var row = make();

        await row.Fuzz(seed);
    }

    [Fact]
    public async Task No_door_of_the_product_goes_without()
    {
        var rows = Doors.Select(door => door.Make()).ToList();

        Assert.Empty((await DoorMatrixTests.Routes()).Except(rows.Select(row => row.Route).OfType<string>(), StringComparer.Ordinal));
        Assert.Equal(
            DoorList.Of(".").Formats.All.Select(format => format.Value).Order(StringComparer.Ordinal),
            rows.Select(row => row.Format.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            await row.DisposeAsync();
        }
    }
}
