using Hub.Adapters.Intake;

namespace Hub.Adapters.Tests.Intake;

public class AmountsTests
{
    [Theory]
    [InlineData("812,40", 812.40)]
    [InlineData("812.40", 812.40)]
    [InlineData("812,4", 812.4)]
    [InlineData("1240", 1240)]
    [InlineData("1.240", 1240)]
    [InlineData("1.240,50", 1240.50)]
    [InlineData("1,240.50", 1240.50)]
    [InlineData("1 240,50", 1240.50)]
    [InlineData("1\u00A0240,50", 1240.50)]
    [InlineData("1.240.500", 1240500)]
    [InlineData("1,240,500", 1240500)]
    [InlineData("€ 812,40", 812.40)]
    [InlineData("EUR 1.240,5", 1240.50)]
    [InlineData("-812,40", -812.40)]
    [InlineData("0,00", 0)]
    public void An_amount_is_read_as_it_was_meant(string text, double amount)
        => Assert.Equal((true, (decimal)amount), (Amounts.TryParse(text, out var read), read));

    [Theory]
    [InlineData("812,405")]
    [InlineData("812.4055")]
    [InlineData("0.240")]
    [InlineData("1,240")]
    [InlineData("1.24,50")]
    [InlineData("1.2405,00")]
    [InlineData("12345.678,00")]
    [InlineData("1,240.500")]
    [InlineData("1.240.50")]
    [InlineData("8,12E+02")]
    [InlineData("1 24")]
    [InlineData("")]
    [InlineData("abc")]
    public void What_could_be_another_amount_is_refused(string text) => Assert.False(Amounts.TryParse(text, out _));
}
