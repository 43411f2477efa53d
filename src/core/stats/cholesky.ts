/**
 * Splits a symmetric positive definite matrix A into L·Lᵀ with L lower triangular: the cheap and steady way
 * to solve small equations (Golub and Van Loan, "Matrix Computations", section 4.2).
 *
 * @param matrix rows one after the other, size × size; only the lower half is read
 * @param lower where to put L, for callers that split hundreds of times: making a typed array costs about as
 *   much as filling it. Its upper half stays as it is; a new array of zeros when left out
 * @returns L as rows one after the other, with zeros above the diagonal; undefined where the matrix is not
 *   positive definite
 * @example cholesky([4, 0, 2, 5], 2) // [2, 0, 1, 2]
 */
export function cholesky(
  matrix: ArrayLike<number>,
  size: number,
  lower: Float64Array = new Float64Array(size * size),
): Float64Array | undefined {
  for (let row = 0; row < size; row++) {
    const own = row * size;
    for (let column = 0; column <= row; column++) {
      const other = column * size;
      let rest = matrix[own + column]!;
      for (let k = 0; k < column; k++) rest -= lower[own + k]! * lower[other + k]!;
      if (row !== column) lower[own + column] = rest / lower[other + column]!;
      else if (rest > 0) lower[own + row] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

/**
 * Solves L·y = b for a lower triangular L, as made by `cholesky`. The length of y squared is bᵀA⁻¹b.
 *
 * @param solution where to put it, for callers that solve thousands of times; a new array when left out
 * @example solveLower([2, 0, 1, 2], [4, 6], 2) // [2, 2]
 */
export function solveLower(
  lower: ArrayLike<number>,
  right: ArrayLike<number>,
  size: number,
  solution: Float64Array = new Float64Array(size),
): Float64Array {
  for (let row = 0; row < size; row++) {
    const own = row * size;
    let rest = right[row]!;
    for (let k = 0; k < row; k++) rest -= lower[own + k]! * solution[k]!;
    solution[row] = rest / lower[own + row]!;
  }
  return solution;
}

/**
 * Solves A·x = b, given A's lower triangle L from `cholesky`.
 *
 * @param solution where to put it; a new array when left out
 * @example solveCholesky(cholesky([4, 2, 2, 5], 2)!, [8, 8], 2) // [1.5, 1]
 */
export function solveCholesky(
  lower: ArrayLike<number>,
  right: ArrayLike<number>,
  size: number,
  solution: Float64Array = new Float64Array(size),
): Float64Array {
  solveLower(lower, right, size, solution);
  for (let row = size - 1; row >= 0; row--) {
    let rest = solution[row]!;
    for (let k = row + 1; k < size; k++) rest -= lower[k * size + row]! * solution[k]!;
    solution[row] = rest / lower[row * size + row]!;
  }
  return solution;
}
