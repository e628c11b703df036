"""PyTorch as everybody writes it, on one thread."""

import torch

import desk


class Network:
    def __init__(self, workload, images, labels):
        blas = desk.kernel()
        self.label = f"PyTorch {torch.__version__}{f', OpenBLAS {blas}' if blas else ''}, one thread"
        sizes = workload["sizes"]
        torch.manual_seed(1)
        layers = []
        for i, o in zip(sizes, sizes[1:]):
            dense = torch.nn.Linear(i, o)
            torch.nn.init.kaiming_normal_(dense.weight, nonlinearity="relu")
            torch.nn.init.zeros_(dense.bias)
            layers += [dense, torch.nn.ReLU()]
        self.model = torch.nn.Sequential(*layers[:-1])
        self.loss = torch.nn.CrossEntropyLoss()
        rule = torch.optim.Adam if workload["optimizer"] == "adam" else torch.optim.SGD
        self.optimizer = rule(self.model.parameters(), lr=workload["learningRate"])
        self.images = torch.from_numpy(images.copy()).float() / 255
        self.labels = torch.from_numpy(labels.copy()).long()

    def step(self, places):
        chosen = torch.from_numpy(places)
        self.optimizer.zero_grad()
        self.loss(self.model(self.images[chosen]), self.labels[chosen]).backward()
        self.optimizer.step()

    def classify(self, images):
        with torch.no_grad():
            return self.model(torch.from_numpy(images.copy()).float() / 255).argmax(1).numpy()


torch.set_num_threads(1)
desk.use_best_kernel()
desk.serve(Network)
