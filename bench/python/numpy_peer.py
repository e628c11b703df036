"""NumPy: the derivation in matrices, every product one call to BLAS."""

import numpy as np

import desk


class Network:
    def __init__(self, workload, images, labels):
        blas = desk.kernel() or "unknown kernel"
        self.label = f"NumPy {np.__version__}, OpenBLAS {blas}, one thread"
        sizes = workload["sizes"]
        rng = np.random.default_rng(1)
        shapes = list(zip(sizes, sizes[1:]))
        self.theta = np.zeros(sum(i * o + o for i, o in shapes), np.float32)
        self.gradient = np.zeros_like(self.theta)
        self.W, self.b, self.dW, self.db = [], [], [], []
        at = 0
        for i, o in shapes:
            for array, W, b in ((self.theta, self.W, self.b), (self.gradient, self.dW, self.db)):
                W.append(array[at : at + i * o].reshape(i, o))
                b.append(array[at + i * o : at + i * o + o])
            self.W[-1][:] = rng.normal(0, np.sqrt(2 / i), (i, o))
            at += i * o + o
        self.images, self.labels = images.astype(np.float32) / 255, labels
        self.rate, self.is_adam = np.float32(workload["learningRate"]), workload["optimizer"] == "adam"
        self.m, self.v, self.time = np.zeros_like(self.theta), np.zeros_like(self.theta), 0
        self.rows = np.arange(workload["batchSize"])

    def forward(self, x):
        values = [x]
        for l, (W, b) in enumerate(zip(self.W, self.b)):
            z = values[-1] @ W
            z += b
            if l < len(self.W) - 1:
                np.maximum(z, 0, out=z)
            values.append(z)
        return values

    def step(self, places):
        values = self.forward(self.images[places])
        p = values[-1]
        p -= p.max(axis=1, keepdims=True)
        np.exp(p, out=p)
        p /= p.sum(axis=1, keepdims=True)
        p[self.rows, self.labels[places]] -= 1
        p /= len(places)
        delta = p
        for l in range(len(self.W) - 1, -1, -1):
            np.matmul(values[l].T, delta, out=self.dW[l])
            delta.sum(axis=0, out=self.db[l])
            if l > 0:
                delta = delta @ self.W[l].T
                delta *= values[l] > 0
        if self.is_adam:
            self.adam()
        else:
            self.gradient *= self.rate
            self.theta -= self.gradient

    def adam(self):
        self.time += 1
        g, m, v = self.gradient, self.m, self.v
        m *= np.float32(0.9)
        m += np.float32(0.1) * g
        v *= np.float32(0.999)
        g *= g
        g *= np.float32(0.001)
        v += g
        np.sqrt(v, out=g)
        root = np.sqrt(1 - 0.999**self.time)
        g += np.float32(1e-8 * root)
        np.divide(m, g, out=g)
        g *= np.float32(self.rate * root / (1 - 0.9**self.time))
        self.theta -= g

    def classify(self, images):
        return self.forward(images.astype(np.float32) / 255)[-1].argmax(axis=1)


np.zeros((2, 2), np.float32) @ np.zeros((2, 2), np.float32)
desk.use_best_kernel()
desk.serve(Network)
