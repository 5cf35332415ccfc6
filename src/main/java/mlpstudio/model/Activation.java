package mlpstudio.model;

/** The function between two linear layers; none follows the last. */
public enum Activation {
  /** None at all: however many layers, the network stays linear. */
  NONE,
  /** {@code max(0, z)}. */
  RELU,
  /** Hyperbolic tangent. */
  TANH,
  /** {@code 1 / (1 + exp(-z))}. */
  SIGMOID,
  /** {@code z * Phi(z)} with the normal distribution's Phi, exact, as PyTorch's default. */
  GELU
}
