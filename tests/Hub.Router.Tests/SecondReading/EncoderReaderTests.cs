using System.Runtime.InteropServices;
using Hub.Configuration.Readers;
using Hub.Deciding.SecondReading;
using Hub.Router.SecondReading;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.SecondReading;

/// <summary>An encoder from files, run for real on a model of a few hundred bytes; where there is no library for the machine, not at
/// all.</summary>
public sealed class EncoderReaderTests : IDisposable
{
    private readonly TestFolder folder = new("encoder");

    public EncoderReaderTests()
        => Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64,
            "the library of the tests is for Linux on x64");

    public void Dispose() => folder.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Theory]
    [InlineData("lantaarn", "collective false false")]
    [InlineData("buurvrouw", "individual false false")]
    [InlineData("lantaarn buurvrouw mes", "individual true false")]
    [InlineData("buurvrouw slaat", "individual false true")]
    public async Task It_says_what_its_model_says(string text, string said)
    {
        using var reader = Reader(TinyModel.Bytes());

        var opinion = (await AskAsync(reader, text)).Opinion!;

        Assert.Equal(said, $"{opinion.Kind} {opinion.Acute} {opinion.SafeAtHome}".ToLowerInvariant());
        Assert.Equal("proef 1.2", opinion.Reader);
    }

    [Fact]
    public async Task A_long_text_is_cut_at_its_budget()
    {
        using var reader = Reader(TinyModel.Bytes());

        Assert.False((await AskAsync(reader, $"{string.Join(' ', Enumerable.Repeat("lantaarn", 100))} mes mes mes")).Opinion!.Acute);
    }

    [Fact]
    public async Task A_model_of_another_form_gives_no_opinion()
    {
        using var reader = Reader(TinyModel.Bytes(columns: 3));

        Assert.Equal(ReaderFailure.Form, (await AskAsync(reader, "lantaarn")).Failure);
    }

    // The variable as native code sees it: before the library is loaded.
    [Fact]
    public void The_library_tells_nobody_of_its_use()
    {
        using var reader = Reader(TinyModel.Bytes());

        Assert.Equal("1", Marshal.PtrToStringUTF8(GetVariable(EncoderRuntime.Silence)));
    }

    [DllImport("libc", EntryPoint = "getenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint GetVariable([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    private static Task<ReaderAnswer> AskAsync(EncoderReader reader, string text)
        => reader.AskAsync(new ReaderQuestion(text, Read.Collective), TestContext.Current.CancellationToken);

    private EncoderReader Reader(byte[] model)
    {
        var (file, vocabulary) = (folder.Combine("model.onnx"), folder.Combine("vocab.txt"));
        File.WriteAllBytes(file, model);
        File.WriteAllLines(vocabulary, TinyModel.Pieces);
        var encoder = new EncoderSettings(file, vocabulary, Path.Combine(AppContext.BaseDirectory, "onnx", "libonnxruntime.so"),
            Tokens: 64);
        return new EncoderReader(new SecondReaderSettings("proef", "1.2", Encoder: encoder), encoder);
    }
}
