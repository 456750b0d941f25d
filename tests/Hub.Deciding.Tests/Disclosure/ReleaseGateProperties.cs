using System.Collections.Concurrent;

namespace Hub.Deciding.Tests.Disclosure;

public sealed class ReleaseGateProperties
{
    private const int Texts = 100_000;
    private const int Seeds = 20;

    [Fact]
    public void No_generated_person_value_is_ever_released()
    {
        var leaks = new ConcurrentBag<string>();

        Parallel.For(0, Seeds, seed =>
        {
            var values = new PersonValues(seed);
            for (var i = 0; i < Texts / Seeds; i++)
            {
                var (text, persons) = values.Next();
                var released = GateOf.Text(text);
                if (persons.Any(person => released.Contains(person, StringComparison.OrdinalIgnoreCase)))
                {
                    leaks.Add($"{text} => {released}");
                }
            }
        });

        Assert.True(leaks.IsEmpty, $"{leaks.Count} leaks, such as:\n{string.Join("\n", leaks.Take(30))}");
    }

    [Theory]
    [InlineData("1-")]
    [InlineData("1.")]
    [InlineData("1:00.")]
    [InlineData("A1")]
    [InlineData("Aa ")]
    [InlineData("a")]
    [InlineData("van de ")]
    [InlineData("groet ")]
    [InlineData("0 ")]
    [InlineData("NL01")]
    [InlineData("@ ")]
    public void The_longest_text_of_one_form_is_judged(string form)
        => _ = GateOf.Text("x" + string.Concat(Enumerable.Repeat(form, 19_999 / form.Length)));

    [Fact]
    public void No_input_breaks_the_gate()
    {
        var random = new Random(7);
        const string characters = "aeiAEI 0123456789.,-'’\"@_/:()\n\t\u0000\u0301é▯😀\uD83D IJK€";

        for (var i = 0; i < 20_000; i++)
        {
            var text = "x" + string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => characters[random.Next(characters.Length)]));
            _ = GateOf.Text(text);
        }
    }
}
