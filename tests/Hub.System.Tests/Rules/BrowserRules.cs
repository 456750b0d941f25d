using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>What a browser runs of ours, and how tests wait for it.</summary>
public sealed class BrowserRules
{
    // What a screen shows is pressed while the module still waits: a constant that comes later is not there yet,
    // and the press ends in a fault.
    [Fact]
    public void Nothing_that_a_press_needs_is_made_after_a_module_began_to_wait()
        => Assert.Empty(Directory.EnumerateFiles(Repository.PathOf("src/Hub.Desk/Browser"), "*.js").SelectMany(file => File.ReadLines(file)
            .SkipWhile(line => !line.StartsWith("await ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("const ", StringComparison.Ordinal) || line.StartsWith("let ", StringComparison.Ordinal)
                || line.StartsWith("class ", StringComparison.Ordinal))
            .Select(line => $"{Path.GetFileName(file)}: {line}")));

    // The event of going somewhere is missed where it comes between the look at the address and the listening (Arrival,
    // in the desk's tests).
    [Fact]
    public void No_test_waits_for_the_event_of_going_somewhere()
        => Assert.Empty(SourceFiles.CSharp("tests/Hub.Desk.Tests").Where(
            file => SourceFiles.Lines(file).Any(line => line.Contains(".WaitForURLAsync(", StringComparison.Ordinal))));
}
