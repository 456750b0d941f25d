namespace Hub.Deciding.Classification;

/// <summary>What takes a signal off the two main roads: what is certain. What is possible stands in <see cref="PossibleFlags"/>.</summary>
/// <param name="Acute">Danger to life or limb now.</param>
/// <param name="SafeAtHome">Suspected domestic violence, child or elder abuse.</param>
/// <param name="Initiative">A plan or request of residents.</param>
/// <param name="Triage">A person must decide: too little evidence, or rules disagree.</param>
internal readonly record struct SignalFlags(bool Acute, bool SafeAtHome, bool Initiative, bool Triage);
