namespace Hub.Router.Delivery;

/// <summary>The messages that one publisher has under way, numbered from the first; done when the broker has spoken of each.</summary>
internal sealed class ConfirmationWindow(ulong first, IReadOnlyList<OutgoingMessage> messages)
{
    private readonly Lock gate = new();
    private readonly BrokerWord[] words = new BrokerWord[messages.Count];
    private readonly bool[] spoken = new bool[messages.Count];
    private readonly TaskCompletionSource<BrokerWord[]> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<string>? returned;
    private int low;
    private int open = messages.Count;

    /// <summary>A window with nothing in it.</summary>
    public static ConfirmationWindow Empty { get; } = new(0, []);

    /// <summary>For each message what became of it.</summary>
    public Task<BrokerWord[]> Done => done.Task;

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
                Mark(i, taken ? BrokerWord.Taken : BrokerWord.Refused);
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

    /// <summary>The channel is gone: of what is open nobody knows.</summary>
    public void Fail()
    {
        lock (gate)
        {
            for (var i = 0; i < words.Length; i++)
            {
                Mark(i, BrokerWord.None);
            }
            Finish();
        }
    }

    private void Mark(int index, BrokerWord word)
    {
        if (spoken[index])
        {
            return;
        }
        spoken[index] = true;
        words[index] = word == BrokerWord.Taken && returned?.Contains(messages[index].MessageId) == true ? BrokerWord.Returned : word;
        open--;
    }

    private void Finish()
    {
        if (open == 0)
        {
            done.TrySetResult(words);
        }
    }
}
