Console.WriteLine("cg");
