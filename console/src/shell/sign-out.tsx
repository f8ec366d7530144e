import { useState } from "react";
import { signedOut } from "../api/load.js";
import { Words } from "../parts/words.js";

export function SignOut() {
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    try {
      const response = await fetch("/sign-out", { method: "POST" });
      if (response.ok) signedOut();
      setFailed(!response.ok);
    } catch {
      setFailed(true);
    }
  };
  return (
    <button type="button" className="button button-on-ink" onClick={() => void leave()}>
      <Words of={failed ? { zh: "退出未成功，请重试", en: "Try again" } : { zh: "退出", en: "Sign out" }} />
    </button>
  );
}
