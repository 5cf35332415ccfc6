package mlpstudio.ui.collection;

/** Of which drawings the writer is said. */
enum WriterScope {
  /** Of those chosen. */
  CHOSEN,
  /** Of all in the collection. */
  ALL
}
