export const update = {
  label: "Update",
  ready: "Update ready",
  updating: "Updating",
  reload: "Reload",
  later: "Later",
};
