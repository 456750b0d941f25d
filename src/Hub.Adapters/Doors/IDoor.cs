using Hub.Adapters.Partners;
using Hub.Configuration;

namespace Hub.Adapters.Doors;

/// <summary>A way in for partners. Each has a folder of its own, and this is all that the rest of the adapters knows of it.</summary>
/// <remarks>
/// Its part of the description of the API is the file <c>openapi.json</c> of its folder, which the build finds by its name.
/// </remarks>
internal interface IDoor : IDoorTerms
{
    /// <summary>The forms that it reads, for what brings records another way: messages, files. Null for none.</summary>
    RecordForms? Records => null;

    /// <summary>What <c>hub partner check</c> can try at it.</summary>
    /// <param name="doors">All doors: one that only brings records tries them at theirs.</param>
    IEnumerable<DoorTrial> Trials(DoorSet doors) => [];

    /// <summary>Adds every fault of files of the configuration set that are the door's own.</summary>
    void CheckFiles(ICollection<ConfigFault> faults)
    {
    }

    /// <summary>Adds its services, also what runs beside requests.</summary>
    void AddServices(IServiceCollection services, HubSettings settings)
    {
    }

    /// <summary>Maps its routes, each behind the <see cref="PartnerGate"/>.</summary>
    void MapRoutes(IEndpointRouteBuilder endpoints)
    {
    }
}
