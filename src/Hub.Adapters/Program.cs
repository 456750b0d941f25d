return await Hub.Adapters.AdapterWorker.RunAsync(args);
