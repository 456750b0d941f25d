return await Hub.Router.RouterWorker.RunAsync(args);
