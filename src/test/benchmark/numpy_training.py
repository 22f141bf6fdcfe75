"""The same training with numpy, the arithmetic of the tutorial: numpy_training.py IMAGES LABELS.

Reads a batch size and a number of samples from each line of its input, trains on that many samples, and answers
with the seconds it took.
"""

import gzip
import sys
import time

import numpy as np

CLASSES = 10


class ReLU:
    def __call__(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, d):
        return d * (self.x > 0)

    def update(self, lr):
        pass


class Linear:
    def __init__(self, n_input, n_output, random):
        self.w = random.standard_normal((n_input, n_output)) * np.sqrt(2 / n_input)
        self.b = np.zeros(n_output)

    def __call__(self, x):
        self.x = x
        return np.dot(x, self.w) + self.b

    def backward(self, d):
        self.grad_w = np.dot(self.x.T, d)
        self.grad_b = d.sum(axis=0)
        return np.dot(d, self.w.T)

    def update(self, lr):
        self.w -= lr * self.grad_w
        self.b -= lr * self.grad_b


class NeuralNetwork:
    def __init__(self, *layers):
        self.layers = layers

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def backward(self, d):
        for layer in reversed(self.layers):
            d = layer.backward(d)
        return d

    def update(self, lr):
        for layer in self.layers:
            layer.update(lr)


class CrossEntropy:
    def __call__(self, y, t):
        shifted = y - y.max(axis=1, keepdims=True)
        log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        self.p = np.exp(log_p)
        self.t = t
        return -np.sum(t * log_p) / len(y)

    def backward(self):
        return (self.p - self.t) / len(self.t)


def read(path, header):
    with gzip.open(path) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


def train(x, t, batch, samples, random):
    nn = NeuralNetwork(Linear(784, 128, random), ReLU(), Linear(128, CLASSES, random))
    loss = CrossEntropy()
    lr = 0.01 if batch == 1 else 0.1
    order = random.permutation(len(x))[:samples]
    start = time.perf_counter()
    for i in range(0, samples, batch):
        chosen = order[i : i + batch]
        loss(nn(x[chosen]), t[chosen])
        nn.backward(loss.backward())
        nn.update(lr)
    return time.perf_counter() - start


def main(images, labels):
    random = np.random.default_rng(0)
    x = read(images, 16).reshape(-1, 784) / 255
    t = np.eye(CLASSES)[read(labels, 8)]
    print("ready numpy", np.__version__, flush=True)
    for line in sys.stdin:
        batch, samples = map(int, line.split())
        print(train(x, t, batch, samples, random), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
