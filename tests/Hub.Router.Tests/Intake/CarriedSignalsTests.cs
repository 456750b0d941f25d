using System.Text;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Router.Intake;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Intake;

public sealed class CarriedSignalsTests
{
    private readonly List<SignalReceived> signals = [];
    private readonly List<(byte[] Part, ContractViolationException Violation)> unreadable = [];

    [Fact]
    public void One_signal_that_breaks_its_contract_costs_the_others_nothing()
    {
        var (first, bad, last) = (Given.Signal("een"), Given.Signal("twee"), Given.Signal("drie"));
        var message = Text(first, bad, last)
            .Replace(
                $"\"signalId\":\"{bad.SignalId}\",\"revision\":1",
                $"\"signalId\":\"{bad.SignalId}\",\"revision\":0",
                StringComparison.Ordinal);

        CarriedSignals.Read(Encoding.UTF8.GetBytes(message), signals, unreadable);

        Assert.Equal([first.SignalId, last.SignalId], signals.Select(signal => signal.SignalId));
        Assert.Contains(bad.SignalId.ToString(), Encoding.UTF8.GetString(Assert.Single(unreadable).Part), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"signals":[]}""")]
    [InlineData("""{"signals":{}}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""[{"signals":[1]}]""")]
    [InlineData("geen json")]
    [InlineData("")]
    public void What_is_no_list_of_signals_is_kept_whole(string message)
    {
        CarriedSignals.Read(Encoding.UTF8.GetBytes(message), signals, unreadable);

        Assert.Empty(signals);
        Assert.Equal(message, Encoding.UTF8.GetString(Assert.Single(unreadable).Part));
    }

    [Fact]
    public void An_absent_signal_is_set_apart()
    {
        CarriedSignals.Read(
            Encoding.UTF8.GetBytes(Text(Given.Signal("een")).Replace("[{", "[null,{", StringComparison.Ordinal)),
            signals,
            unreadable);

        Assert.Single(signals);
        Assert.Equal("null", Encoding.UTF8.GetString(Assert.Single(unreadable).Part));
    }

    [Fact]
    public void More_than_a_message_may_carry_is_read_all_the_same()
    {
        SignalReceived[] many = [.. Enumerable.Range(0, SignalsReceived.Most + 1).Select(number => Given.Signal($"nummer {number}"))];
        var message = $$"""{"signals":[{{string.Join(',', many.Select(one => Encoding.UTF8.GetString(HubJson.Write(one))))}}]}""";

        CarriedSignals.Read(Encoding.UTF8.GetBytes(message), signals, unreadable);

        Assert.Equal(many.Length, signals.Count);
        Assert.Empty(unreadable);
    }

    private static string Text(params SignalReceived[] carried)
        => Encoding.UTF8.GetString(HubJson.Write(new SignalsReceived([.. carried])));
}
