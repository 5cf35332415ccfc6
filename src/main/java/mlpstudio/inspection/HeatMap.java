package mlpstudio.inspection;

import mlpstudio.model.LayerWeights;

/**
 * A whole layer as one picture: a row a neuron, a column an input. A layer larger than the screen
 * is drawn in blocks, each showing its weight of largest magnitude, so that no strong weight
 * disappears. Immutable; for any thread.
 */
public final class HeatMap {
  private final LayerWeights layer;
  private final int neuronsPerRow;
  private final int inputsPerColumn;
  private final int rows;
  private final int columns;
  private final float[] values;

  /**
   * Goes once through all weights.
   *
   * @param maxRows at least 1
   * @param maxColumns at least 1
   */
  public HeatMap(LayerWeights layer, int maxRows, int maxColumns) {
    this.layer = layer;
    neuronsPerRow = Math.ceilDiv(layer.outputs(), maxRows);
    inputsPerColumn = Math.ceilDiv(layer.inputs(), maxColumns);
    rows = Math.ceilDiv(layer.outputs(), neuronsPerRow);
    columns = Math.ceilDiv(layer.inputs(), inputsPerColumn);
    values = inBlocks() ? pooled() : layer.weight();
  }

  private float[] pooled() {
    float[] strongest = new float[rows * columns];
    float[] weight = layer.weight();
    for (int o = 0; o < layer.outputs(); o++) {
      int row = o / neuronsPerRow * columns;
      int from = o * layer.inputs();
      for (int i = 0; i < layer.inputs(); i++) {
        int cell = row + i / inputsPerColumn;
        float value = weight[from + i];
        strongest[cell] = Math.abs(value) > Math.abs(strongest[cell]) ? value : strongest[cell];
      }
    }
    return strongest;
  }

  /** The layer drawn. */
  public LayerWeights layer() {
    return layer;
  }

  /** Rows of the picture. */
  public int rows() {
    return rows;
  }

  /** Columns of the picture. */
  public int columns() {
    return columns;
  }

  /** Neurons in one row, 1 or more; the last row may have fewer. */
  public int neuronsPerRow() {
    return neuronsPerRow;
  }

  /** Inputs in one column, 1 or more; the last column may have fewer. */
  public int inputsPerColumn() {
    return inputsPerColumn;
  }

  /** Whether a cell stands for more than one weight. */
  public boolean inBlocks() {
    return neuronsPerRow > 1 || inputsPerColumn > 1;
  }

  /** The weight shown in one cell: the one of largest magnitude in it. */
  public float value(int row, int column) {
    return values[row * columns + column];
  }

  /** Paints the picture: {@code rows() * columns()} opaque colours, row after row. */
  public int[] argb(WeightScale scale) {
    ValueRange range = scale.fitted(layer);
    int[] argb = new int[rows * columns];
    for (int r = 0; r < rows; r++) {
      int from = r * columns;
      ValueRange own = scale.forNeuron(range, values, from, from + columns);
      for (int i = from; i < from + columns; i++) {
        argb[i] = scale.palette().argb(values[i], own);
      }
    }
    return argb;
  }
}
