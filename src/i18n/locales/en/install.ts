export const install = {
  heading: "Keep it on your home screen",
  why: "It opens in one tap and without a network, and the browser keeps your data longer.",
  install: "Install",
  notNow: "Not now",
  installed: "Installed on this device.",
  browserMenu: "In your browser’s menu, choose Install, Add to home screen or Add to Dock.",
  steps: {
    share: "Tap Share in the browser’s bar.",
    add: "Choose Add to Home Screen.",
    confirm: "Tap Add. From then on, open it from there.",
  },
};
