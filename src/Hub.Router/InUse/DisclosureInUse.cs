using Hub.Deciding.Disclosure;

namespace Hub.Router.InUse;

/// <summary>The rules of disclosure that hold now: a reload of the configuration puts others in their place.</summary>
internal delegate DisclosureRules DisclosureInUse();
