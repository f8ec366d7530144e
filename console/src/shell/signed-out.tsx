import { Words } from "../parts/words.js";

/** What who is not signed in sees: how to come in. */
export function SignedOut() {
  return (
    <main id="main" className="gate" tabIndex={-1}>
      <div className="gate-card">
        <span className="seal seal-large" aria-hidden="true">执</span>
        <h1>执行 <span lang="en">Zhixing</span></h1>
        <p className="gate-title"><Words of={{ zh: "请先登录", en: "Please sign in" }} /></p>
        <p>请打开系统启动时打印的登录链接（形如 <code>/sign-in?token=…</code>），或向系统管理员索取本人岗位的链接。登录十二小时后需重新打开链接。</p>
        <p className="en" lang="en">
          Open the sign-in link that was printed when the system started (<code>/sign-in?token=…</code>), or ask the administrator for the link of your post. A session lasts twelve hours.
        </p>
        <p className="gate-links">
          <a href="/docs">接口文档 <span className="en" lang="en">API documentation</span></a>
        </p>
      </div>
    </main>
  );
}
