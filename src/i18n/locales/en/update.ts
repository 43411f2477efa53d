export const update = {
  label: "Update",
  ready: "Update ready",
  reload: "Reload",
  later: "Later",
};
