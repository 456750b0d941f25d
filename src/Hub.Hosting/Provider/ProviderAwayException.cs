namespace Hub.Hosting.Provider;

/// <summary>An identity provider does not answer, or not as one: nothing can be said of who signs in.</summary>
public sealed class ProviderAwayException() : IOException("The identity provider does not answer.");
