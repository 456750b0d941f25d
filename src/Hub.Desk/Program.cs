return await Hub.Desk.DeskWorker.RunAsync(args);
