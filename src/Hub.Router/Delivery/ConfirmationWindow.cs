namespace Hub.Router.Delivery;

/// <summary>The messages that one publisher has under way, numbered from the first; done when the broker has spoken of each.</summary>
internal sealed class ConfirmationWindow(ulong first, IReadOnlyList<OutgoingMessage> messages)
{
    private enum Word : byte
    {
        None,
        Taken,
        NotTaken,
    }

    private readonly Lock gate = new();
    private readonly Word[] words = new Word[messages.Count];
    private readonly TaskCompletionSource<bool[]> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<string>? returned;
    private int low;
    private int open = messages.Count;

    /// <summary>A window with nothing in it.</summary>
    public static ConfirmationWindow Empty { get; } = new(0, []);

    /// <summary>For each message whether a queue took it.</summary>
    public Task<bool[]> Done => done.Task;

    /// <summary>The broker's word on one message, or on all up to it.</summary>
    public void Settle(ulong tag, bool multiple, bool taken)
    {
        lock (gate)
        {
            var index = (int)(tag - first);
            if (tag < first || index >= words.Length)
            {
                return; // of an earlier window, after its patience ran out
            }
            for (var i = multiple ? low : index; i <= index; i++)
            {
                Mark(i, taken);
            }
            low = multiple ? index + 1 : low;
            Finish();
        }
    }

    /// <summary>A message came back: no queue takes it. Its confirmation follows.</summary>
    public void Return(string messageId)
    {
        lock (gate)
        {
            (returned ??= new HashSet<string>(StringComparer.Ordinal)).Add(messageId);
        }
    }

    /// <summary>The channel is gone: of what is open nobody knows, so it counts as not taken.</summary>
    public void Fail()
    {
        lock (gate)
        {
            for (var i = 0; i < words.Length; i++)
            {
                Mark(i, taken: false);
            }
            Finish();
        }
    }

    private void Mark(int index, bool taken)
    {
        if (words[index] != Word.None)
        {
            return;
        }
        words[index] = taken && returned?.Contains(messages[index].MessageId) != true ? Word.Taken : Word.NotTaken;
        open--;
    }

    private void Finish()
    {
        if (open == 0)
        {
            done.TrySetResult(Array.ConvertAll(words, word => word == Word.Taken));
        }
    }
}
