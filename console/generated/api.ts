// Made by test/console/generated.test.ts; `npm run console:generate` makes it anew.
// From the OpenAPI document of version 0.1.0.

export interface paths {
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口文档页 The documents as a page */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 进程存活 The process is up */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标 Metrics */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本文档 This document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可否服务 Whether Temporal and PostgreSQL are there */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description 暂时不可用 Unavailable for now */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calculations/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 期间计算 End of a period
         * @description 权限 Right: calculate
         */
        post: operations["postCalculationsDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calculations/distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 案款分配 Distribution
         * @description 权限 Right: calculate
         */
        post: operations["postCalculationsDistribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calculations/interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 利息计算 Interest and satisfaction
         * @description 权限 Right: calculate
         */
        post: operations["postCalculationsInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 工作日历 Calendars
         * @description 权限 Right: 登录者 anyone signed in
         */
        get: operations["getCalendars"];
        put?: never;
        /**
         * 导入工作日历 Import a year's calendar
         * @description 权限 Right: importCalendar
         */
        post: operations["postCalendars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 案件列表 List of cases
         * @description 权限 Right: readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer
         */
        get: operations["getCases"];
        put?: never;
        /**
         * 立案 File a case
         * @description 权限 Right: fileCase
         */
        post: operations["postCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 案件 One case
         * @description 权限 Right: readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer (seen)
         */
        get: operations["getCasesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 团队内分案 Assign inside the team
         * @description 权限 Right: reassignWithinTeam (led)
         */
        post: operations["postCasesIdAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 应履行数额 What is due on a day
         * @description 权限 Right: readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer (seen)
         */
        get: operations["getCasesIdClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提请结案 Put the case to closing
         * @description 权限 Right: conductCase (teamOrCenter)
         */
        post: operations["postCasesIdClosures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/deferrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 暂缓发放、提存 Defer a disbursement, or put it into escrow
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdDeferrals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/distribution-judgments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 分配方案异议之诉判决 Record the judgment about the plan
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdDistributionJudgments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/distribution-lawsuits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提起分配方案异议之诉 Sue about the plan
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdDistributionLawsuits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/distribution-objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 对分配方案提出异议 Object to the plan
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdDistributionObjections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/distribution-oppositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 对异议提出反对意见 Oppose an objection
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdDistributionOppositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/distribution-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拟定分配方案 Draft a distribution plan
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdDistributionPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本案文书 Documents of the case
         * @description 权限 Right: readAllCases | readTeamCases | readCasesUntilTransfer | readFunds (seen)
         */
        get: operations["getCasesIdDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/documents/{kind}.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 文书（DOCX） A document as DOCX
         * @description 同一数据、同一日期得到同一文件 the same data and day give the same bytes (R28)
         *
         *     权限 Right: readAllCases | readTeamCases | readCasesUntilTransfer | readFunds (seen)
         */
        get: operations["getCasesIdDocumentsKindDocx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/documents/{kind}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 文书（PDF） A document as PDF
         * @description 同一数据、同一日期得到同一文件 the same data and day give the same bytes (R28)
         *
         *     权限 Right: readAllCases | readTeamCases | readCasesUntilTransfer | readFunds (seen)
         */
        get: operations["getCasesIdDocumentsKindPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 时间线 Timeline
         * @description With `Accept: text/event-stream` the timeline goes on live: `id` is the `seq`, `event` the type, `data` the event as JSON. `Last-Event-ID` goes on after that `seq`.
         *
         *     权限 Right: readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer (seen)
         */
        get: operations["getCasesIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/graces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 宽限期 Grant a grace
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdGraces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本案账簿 Ledger of the case
         * @description 权限 Right: readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer | readFunds (seen)
         */
        get: operations["getCasesIdLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/ledger.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本案账簿（CSV） Ledger as CSV
         * @description 权限 Right: readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer | readFunds (seen)
         */
        get: operations["getCasesIdLedgerCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本案账簿（XLSX） Ledger as a workbook
         * @description 权限 Right: readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer | readFunds (seen)
         */
        get: operations["getCasesIdLedgerXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 追加当事人 Add a party
         * @description R31: needs a party's application and the enforcement body's ruling; without both it is refused.
         *
         *     权限 Right: conductCase (team)
         */
        post: operations["postCasesIdParties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/performances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记履行 Record a performance
         * @description R30: `direct` needs the applicant's signed confirmation, which the leader then checks; `courtHeld` is refused, and the attempt is kept.
         *
         *     权限 Right: conductCase (team)
         */
        post: operations["postCasesIdPerformances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复发放 Release a deferred disbursement
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdReleases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复执行 Resume the case
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdResumptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 执行和解 Record a settlement
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdSettlements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 中止执行 Suspend the case
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdSuspensions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 团队间调案 Move the case to another team
         * @description 权限 Right: transferBetweenTeams (seen)
         */
        post: operations["postCasesIdTransfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回申请 Withdraw the application
         * @description 权限 Right: conductCase (team)
         */
        post: operations["postCasesIdWithdrawals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 立案预览 Preview of a filing
         * @description 权限 Right: calculate
         */
        post: operations["postCasesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 命令结果 What became of a command
         * @description 权限 Right: 登录者 anyone signed in
         */
        get: operations["getCommandsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 到账通知 The bank's notice of arrival
         * @description Signed as Standard Webhooks say: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,…`, HMAC-SHA256 over `id.timestamp.body`.
         *
         *     权限 Right: 银行签名 the bank's signature
         */
        post: operations["postFundsArrivals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账目差异 Differences of the books
         * @description 权限 Right: readFunds
         */
        get: operations["getFundsDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/differences/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核定差异 Settle a difference
         * @description 权限 Right: reconcileFunds
         */
        post: operations["postFundsDifferencesIdSettle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/month-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 案款月报 Month-end report
         * @description 权限 Right: readFunds
         */
        get: operations["getFundsMonthEnd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/month-end.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 案款月报（CSV） Month-end report as CSV
         * @description 权限 Right: readFunds
         */
        get: operations["getFundsMonthEndCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 到账通知列表 Notices
         * @description 权限 Right: readFunds
         */
        get: operations["getFundsNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 对账 Reconciliations
         * @description 权限 Right: readFunds
         */
        get: operations["getFundsReconciliations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/reconciliations/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某日对账 Reconciliation of a day
         * @description 权限 Right: readFunds
         */
        get: operations["getFundsReconciliationsDay"];
        put?: never;
        /**
         * 立即对账 Reconcile a day now
         * @description 权限 Right: reconcileFunds
         */
        post: operations["postFundsReconciliationsDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 被拒绝的案款事项 Refusals
         * @description 权限 Right: readRefusals
         */
        get: operations["getFundsRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/unidentified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 不明款 Unidentified funds
         * @description 权限 Right: readFunds
         */
        get: operations["getFundsUnidentified"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/unidentified/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拟认领不明款 Draft a claim
         * @description 权限 Right: draftClaim
         */
        post: operations["postFundsUnidentifiedIdClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/unidentified/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销错误认领 Undo a claim
         * @description 权限 Right: approveClaim
         */
        post: operations["postFundsUnidentifiedIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人 Who is signed in
         * @description 权限 Right: 登录者 anyone signed in
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 任务列表 List of tasks
         * @description 权限 Right: completeTask | readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer
         */
        get: operations["getTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 任务 One task
         * @description 权限 Right: completeTask | readAllCases | readTeamCases | readFiledCases | readCasesUntilTransfer (task)
         */
        get: operations["getTasksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 完成任务 Complete a task
         * @description 权限 Right: completeTask (task)
         */
        post: operations["postTasksIdComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddedParty: {
            application?: {
                /** @description 提出申请的当事人 the party who applied */
                by: string;
                /** Format: date */
                on: string;
            };
            bankAccount?: {
                bank: string;
                holder: string;
                number: string;
            };
            /** Format: date */
            born?: string;
            /**
             * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
             * @example {
             *       "town": "云阳"
             *     }
             * @example {
             *       "outside": "郑州市"
             *     }
             */
            domicile?: {
                town: string;
            } | {
                outside: string;
            };
            /**
             * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
             * @example {
             *       "town": "云阳"
             *     }
             * @example {
             *       "outside": "郑州市"
             *     }
             */
            habitualResidence?: {
                town: string;
            } | {
                outside: string;
            };
            /** @description 校验码须正确 checked with its check digit */
            idNumber?: string;
            /** @enum {string} */
            idType?: "residentId" | "creditCode";
            lawyer?: {
                licence?: string;
                name: string;
            };
            name: string;
            phone?: string;
            /** @description 执行机构裁定书文号（L26） number of the enforcement body's ruling */
            ruling?: string;
            /**
             * @default respondent
             * @enum {string}
             */
            side: "applicant" | "respondent";
        };
        ArrivalAccepted: {
            arrivalId: string;
            /** @description false：不明款 unidentified funds */
            matched: boolean;
        };
        ArrivalNotice: {
            account: string;
            /** @example 120000.50 */
            amount: string;
            /**
             * Format: date-time
             * @description 到账时刻（R29 由此起算） when it arrived
             */
            at: string;
            currency?: string;
            payer?: string;
            payerAccount?: {
                bank: string;
                holder: string;
                number: string;
            };
            /** @description 冲正的流水号 the serial that it takes back */
            reverses?: string;
            /** @description 银行流水号 the bank's serial number */
            serial: string;
        };
        Assignment: {
            /** @description 本团队人员的姓名或编号 name or staff id of someone in the team */
            officer: string;
            reason: string;
        };
        CalendarFile: {
            /** @description 日历文件的内容（YAML） the file's text, as courts/calendars/2026.yaml */
            text: string;
        };
        Case: {
            /** @description 一案一账号 the case's own account */
            account: string | null;
            /** @description 分流理由 why triage placed it there */
            because: string | null;
            caseNumber: string;
            /** @description 今日尚欠 what is owed today */
            claim: {
                /** @example 120000.50 */
                costs?: string;
                /** @example 120000.50 */
                doubledInterest: string;
                /** @example 120000.50 */
                interest: string;
                /** @example 120000.50 */
                lateFees?: string;
                /** Format: date */
                on: string;
                /** @example 120000.50 */
                principal: string;
                /** @example 120000.50 */
                total: string;
            } | null;
            closedAt: string | null;
            closedBy: string | null;
            critical: boolean;
            deadlines: components["schemas"]["CaseDeadline"][];
            document: {
                amount: string | null;
                effectiveOn: string | null;
                number: string | null;
                performBy: string | null;
                tribunal: string | null;
                type: string;
            };
            /** Format: date */
            filedAt: string;
            funds: components["schemas"]["Funds"];
            holds: components["schemas"]["Hold"][];
            id: string;
            /** @enum {string} */
            kind: "initial" | "reinstated" | "preservation" | "entrusted" | "objection";
            /** @description 您可以做什么 what the caller may do */
            may: {
                assign: boolean;
                conduct: boolean;
                transfer: boolean;
            };
            measures: components["schemas"]["Measure"][];
            /** @description 承办人姓名 a person's name */
            officer: string | null;
            outages: {
                /** Format: date-time */
                nextTryAt: string;
                reason: string;
                /** Format: date-time */
                since: string;
                system: string;
                tries: number;
            }[];
            parties: components["schemas"]["Party"][];
            /** @description 承办人接收（R26 由此起算） when the named leader accepted it */
            receivedAt: string | null;
            region: string | null;
            /** @enum {string} */
            segment: "firstQuery" | "secondQuery" | "execution" | "disbursement" | "closed";
            seq: number;
            /** @enum {string} */
            status: "open" | "suspended" | "closed";
            tasks: components["schemas"]["CaseTask"][];
            team: string | null;
            temporalUrl: string;
            track: ("fastTrack" | "enforcementTeam" | "tribunal" | "commandCenter" | "objectionGroup") | null;
        };
        CaseClaim: {
            /** @description 申请执行费（L07），另计 shown apart */
            applicationFee: string | null;
            /** @example 120000.50 */
            costs: string;
            /** @description 违约之日：当日届满未履行（R41、R42） the day at whose end the respondent was in default */
            defaultOn: string | null;
            /** @example 120000.50 */
            doubledInterest: string;
            /**
             * @description 现在应付；分期履行计划有效时少于合计 less than total only while instalments stand (R41)
             * @example 120000.50
             */
            dueNow: string;
            /** @description 不计加倍利息的期间（L05） days that bear no doubled interest */
            excluded: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                why: {
                    en: string;
                    zh: string;
                };
            }[];
            fees: {
                /** @example 120000.50 */
                amount: string;
                base: string | null;
                /** @enum {string} */
                borneBy: "respondent" | "applicant";
                explained: {
                    en: string;
                    zh: string;
                };
                /** @enum {string} */
                kind: "enforcement" | "preservation";
            }[];
            /** @example 120000.50 */
            interest: string;
            /** @example 120000.50 */
            lateFees: string;
            lines: components["schemas"]["ClaimLine"][];
            /** Format: date */
            on: string;
            /**
             * @description 截至当日用于清偿的款项 what was paid on the claim by then
             * @example 120000.50
             */
            paid: string;
            /** @example 120000.50 */
            principal: string;
            /**
             * @description 和解履行完毕而消灭的债权 done away with by a settlement wholly performed (L20)
             * @example 120000.50
             */
            released: string;
            satisfied: {
                /** @example 120000.50 */
                amount: string;
                /** @example 120000.50 */
                excess: string;
                lines: {
                    /** @example 120000.50 */
                    amount: string;
                    item: number | null;
                    /** @enum {string} */
                    kind: "costs" | "interest" | "lateFee" | "principal" | "doubled";
                }[];
                /** Format: date */
                on: string;
            }[];
            /** @description 当日有效的执行和解（L20） the settlement in force */
            settlement: {
                /** Format: date */
                from: string;
                /** @example 120000.50 */
                open: string;
                /** @example 120000.50 */
                owed: string;
                /** @example 120000.50 */
                paid: string;
            } | null;
            /**
             * @description 尚欠合计，申请执行费不在内 all that is unpaid; the application fee is no part of it
             * @example 120000.50
             */
            total: string;
        };
        CaseDeadline: {
            /** Format: date-time */
            dueAt: string;
            metAt: string | null;
            moves: {
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                why: string;
            }[];
            node: string;
            provisional: boolean;
            rule: string;
            /** @enum {string} */
            status: "open" | "met" | "overdue" | "withdrawn";
        };
        CaseItem: {
            /** @description 法律文书确定的金额 what the document fixes */
            amount: string | null;
            applicants: string[];
            caseNumber: string;
            closedBy: string | null;
            critical: boolean;
            /** Format: date */
            filedAt: string;
            id: string;
            /** @enum {string} */
            kind: "initial" | "reinstated" | "preservation" | "entrusted" | "objection";
            /** @description 最近的未到期节点 the earliest open deadline */
            nextDueAt: string | null;
            /** @description 承办人姓名 a person's name */
            officer: string | null;
            overdue: boolean;
            region: string | null;
            respondents: string[];
            /** @enum {string} */
            segment: "firstQuery" | "secondQuery" | "execution" | "disbursement" | "closed";
            /** @enum {string} */
            status: "open" | "suspended" | "closed";
            team: string | null;
            track: ("fastTrack" | "enforcementTeam" | "tribunal" | "commandCenter" | "objectionGroup") | null;
        };
        CaseTask: {
            assignee: string | null;
            /** Format: date-time */
            createdAt: string;
            doneAt: string | null;
            /** Format: date-time */
            dueAt: string;
            id: string;
            kind: string;
            role: string;
            rule: string;
            /** @enum {string} */
            status: "open" | "done" | "withdrawn";
        };
        Claim: {
            /**
             * @description 认领的部分；不填即全部余额 a part of it, all that is left when absent (one arrival for several cases)
             * @example 120000.50
             */
            amount?: string;
            /**
             * @description 案件编号或案号 id or case number
             * @example 2026-yu1321-zhi-1
             */
            caseId: string;
        };
        ClaimLine: {
            /**
             * @description 截至当日的全部数额，已付未付均在内 all that it has come to, paid or not
             * @example 120000.50
             */
            amount: string;
            /**
             * @description 仅一段时才有 only where there is one stretch
             * @example 120000.50
             */
            base?: string;
            days?: number;
            /**
             * @description 现在应付 what of it is to be paid now
             * @example 120000.50
             */
            dueNow: string;
            /** Format: date */
            dueOn?: string;
            explained: {
                en: string;
                zh: string;
            };
            /** Format: date */
            from?: string;
            /** @description 利息、滞纳金或分期的序号，从0起 place of the interest item, late fee or instalment, from 0 */
            item: number | null;
            /** @enum {string} */
            kind: "costs" | "interest" | "lateFee" | "principal" | "concession" | "doubled";
            /** @example 120000.50 */
            open: string;
            /** @example 120000.50 */
            paid: string;
            /**
             * @description 百分数 percent
             * @example 0.0175
             */
            rate?: string;
            /** @enum {string} */
            ratePer?: "year" | "day";
            /** @description 基数不变的各段，合计后四舍五入一次 stretches of one base each, summed and rounded once */
            stretches?: {
                /** @example 120000.50 */
                base: string;
                days: number;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
            /** Format: date */
            to?: string;
        };
        ClaimUndo: {
            because: string;
        };
        ClaimUndoing: {
            caseId: string;
            undoing: string;
        };
        Closure: {
            /**
             * @description 结案方式（L28） the way in which it closes
             * @enum {string}
             */
            closedBy: "performance" | "terminationOfCurrentProceeding" | "end" | "cancellation" | "nonEnforcement" | "rejection";
            reason: string;
        };
        CommandDone: {
            caseId: string;
            caseNumber: string;
            /** @description 命令之后案件的事件序号 the case's sequence number after it */
            seq: number;
        };
        CommandOutcome: {
            /** Format: date-time */
            at: string;
            caseId: string;
            errors: {
                message: string;
                pointer: string;
            }[];
            id: string;
            name: string;
            refused: {
                because: string;
                rule: string;
            } | null;
            seq: number | null;
            /** @enum {string} */
            state: "pending" | "done" | "refused";
        };
        Deadline: {
            /** Format: date-time */
            dueAt: string;
            /** @description 涉及尚无工作日历的年度 a year without a calendar was looked at */
            provisional: boolean;
            skipped: {
                /** Format: date */
                date: string;
                why: string;
            }[];
        };
        DeadlineQuestion: {
            /**
             * Format: date
             * @description 起算事件之日，不计入 the day of the event, not counted
             */
            from: string;
            length: number;
            /** @enum {string} */
            unit: "workingDays" | "days" | "months";
        };
        Deferral: {
            because: string;
            /**
             * @description 暂缓或提存事由（法发〔2017〕6号 10） the ground; refused, whereaboutsUnknown, heirOpen and cannotBeNotified put the money into escrow
             * @enum {string}
             */
            ground: "distribution" | "frozenElsewhere" | "applicantNotCome" | "suspension" | "other" | "refused" | "whereaboutsUnknown" | "heirOpen" | "cannotBeNotified";
            /** @description 到账流水号 the bank's serial of the arrival */
            serial: string;
        };
        DifferenceSettlement: {
            /** @description 查明的原因 what was found */
            because: string;
            /**
             * @description 以更正分录使账上与银行一致（仅限到账） our arrival is put as the bank's, by new entries
             * @constant
             */
            correction?: "asBank";
        };
        Distribution: {
            explained: string;
            /** @example 120000.50 */
            rest: string;
            shares: {
                id: string;
                /** @example 120000.50 */
                share: string;
            }[];
            /** @example 120000.50 */
            total: string;
        };
        DistributionJudgment: {
            /** @description 异议编号（如 a1o1） the objection's id, as its event shows it */
            objection: string;
            /** @enum {string} */
            outcome: "upheld" | "dismissed";
        };
        DistributionLawsuit: {
            /** @description 异议编号（如 a1o1） the objection's id, as its event shows it */
            objection: string;
            /** @description 案号 the lawsuit's case number */
            suit: string;
        };
        DistributionObjection: {
            against: string;
            /** @example 120000.50 */
            amount: string;
            because: string;
            by: string;
            /** @description 到账流水号 the bank's serial of the arrival */
            serial: string;
        };
        DistributionOpposition: {
            by: string;
            /** @description 异议编号（如 a1o1） the objection's id, as its event shows it */
            objection: string;
        };
        DistributionPlan: {
            creditors: {
                /**
                 * @description 债权额 the claim that takes part
                 * @example 120000.50
                 */
                amount: string;
                /** @description 债权人（本案申请执行人）姓名 the creditor's name */
                party: string;
                /**
                 * @description 1 优先受偿 1 is paid first
                 * @default 2
                 */
                priority: number;
                /** Format: date */
                seizedAt?: string;
            }[];
            /**
             * @description 公民、其他组织按比例（L14）；企业法人按查封先后（L27） pro rata for a person, in the order of seizure for an enterprise
             * @enum {string}
             */
            mode: "proRata" | "seizureOrder";
            /** @description 到账流水号 the bank's serial of the arrival */
            serial: string;
        };
        DistributionQuestion: {
            /** @example 120000.50 */
            available: string;
            /** @example 120000.50 */
            costs: string;
            creditors: {
                /** @example 120000.50 */
                amount: string;
                id: string;
                priority: number;
                seizedAt?: string;
            }[];
            /**
             * @description proRata：按比例（默认）；seizureOrder：企业法人按查封先后（L27）
             * @enum {string}
             */
            mode?: "proRata" | "seizureOrder";
        };
        Documents: {
            items: {
                /** @example 120000.50 */
                amount?: string;
                /** @description 所涉到账 the arrival that it is about */
                arrival?: string;
                /** @description 尚不能制作的原因 why it cannot be drafted now */
                because?: string;
                /** @description 所涉发放 the payment that it is about */
                disbursement?: string;
                /** @enum {string} */
                kind: "enforcementNotice" | "propertyReportOrder" | "payerNotice" | "fundsApproval" | "distributionPlan" | "receipt";
                ready: boolean;
                /** @description 所依规则，或使其不能制作的规则 the rule that asks for it, or that forbids it now */
                rule: string;
                title: {
                    en: string;
                    zh: string;
                };
            }[];
        };
        Event: {
            actor: {
                name?: string;
                post: string;
            } | {
                system: string;
            };
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            rule: string | null;
            seq: number;
            type: string;
        };
        Filed: {
            caseNumber: string;
            id: string;
            /** @enum {string} */
            kind: "initial" | "reinstated" | "preservation" | "entrusted" | "objection";
            temporalUrl: string;
            workflowId: string;
        };
        /** @description 立案 filing; unknown fields are refused */
        Filing: {
            applicants: {
                /**
                 * @description 应得份额，默认均分 its share, equal when absent
                 * @example 120000.50
                 */
                amount?: string;
                bankAccount?: {
                    bank: string;
                    holder: string;
                    number: string;
                };
                /** @description 校验码须正确 checked with its check digit */
                idNumber?: string;
                /** @enum {string} */
                idType?: "residentId" | "creditCode";
                lawyer?: {
                    licence?: string;
                    name: string;
                };
                name: string;
                phone?: string;
                town?: string;
            }[];
            attachments?: {
                name: string;
                ref: string;
                sha256: string;
            }[];
            /** @description 案号，仅在案号由立案系统给出的法院填写 only where the court's filing system gives the number */
            caseNumber?: string;
            document: {
                /**
                 * @description 法律文书确定的金额（R33） what it fixes, where money is owed
                 * @example 120000.50
                 */
                amount?: string;
                clauses?: {
                    concession?: {
                        /** @example 120000.50 */
                        amount: string;
                        /** @enum {string} */
                        cancelled: "whole" | "part";
                    };
                    instalments?: {
                        /** @example 120000.50 */
                        amount: string;
                        /** Format: date */
                        dueOn: string;
                    }[];
                    latePerformance?: true | {
                        ratePerDay: string;
                    };
                };
                /**
                 * @description 法律文书确定由被执行人负担的诉讼费用（R33） litigation costs that it lays on the respondent
                 * @example 120000.50
                 */
                costs?: string;
                /** @description 羁押情况（R45） custody status */
                custody?: {
                    place?: string;
                    /** @enum {string} */
                    status: "inCustody" | "serving" | "released" | "unknown";
                };
                /** Format: date */
                effectiveOn?: string;
                interest?: {
                    /** Format: date */
                    from: string;
                    /** @example 120000.50 */
                    principal: string;
                    rate: string | number;
                    /** Format: date */
                    to?: string;
                }[];
                /** @description 法律文书确定的滞纳金，日利率为百分数（R33） late fees that it orders, percent a day */
                lateFees?: {
                    /** Format: date */
                    from: string;
                    /** @example 120000.50 */
                    principal: string;
                    ratePerDay: string;
                    /** Format: date */
                    to?: string;
                }[];
                number: string;
                /** @description 法律文书确定的义务人（R31） whom it obliges */
                obligors: string[];
                /**
                 * Format: date
                 * @description 履行期限届满日 the last day for performance
                 */
                performBy?: string;
                /** @description 款物清单（R45） list of property */
                property?: {
                    item: string;
                    place?: string;
                    /** @example 120000.50 */
                    value?: string;
                }[];
                tribunal?: string;
                /** @enum {string} */
                type: "judgment" | "mediation" | "arbitration" | "notarial" | "criminal" | "administrative" | "preservationRuling" | "advanceEnforcementRuling";
            };
            /**
             * Format: date
             * @description 立案日期，默认今日 day of filing, today when absent
             */
            filedAt?: string;
            /** @enum {string} */
            kind: "initial" | "preservation" | "entrusted";
            /**
             * Format: date
             * @description 收到申请之日（L03） day of receipt, filedAt when absent
             */
            receivedOn?: string;
            requestedBy?: {
                caseNumber: string;
                court: string;
            };
            respondents: {
                /** @example 120000.50 */
                amount?: string;
                /** Format: date */
                born?: string;
                /**
                 * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
                 * @example {
                 *       "town": "云阳"
                 *     }
                 * @example {
                 *       "outside": "郑州市"
                 *     }
                 */
                domicile: {
                    town: string;
                } | {
                    outside: string;
                };
                /**
                 * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
                 * @example {
                 *       "town": "云阳"
                 *     }
                 * @example {
                 *       "outside": "郑州市"
                 *     }
                 */
                habitualResidence?: {
                    town: string;
                } | {
                    outside: string;
                };
                /** @description 校验码须正确 checked with its check digit */
                idNumber?: string;
                /** @enum {string} */
                idType?: "residentId" | "creditCode";
                lawyer?: {
                    licence?: string;
                    name: string;
                };
                legalRepresentative?: {
                    /** @description 校验码须正确 checked with its check digit */
                    idNumber?: string;
                    /** @enum {string} */
                    idType?: "residentId" | "creditCode";
                    name: string;
                    phone?: string;
                };
                name: string;
                phone?: string;
                principal?: boolean;
            }[];
        } | {
            applicants?: {
                /**
                 * @description 应得份额，默认均分 its share, equal when absent
                 * @example 120000.50
                 */
                amount?: string;
                bankAccount?: {
                    bank: string;
                    holder: string;
                    number: string;
                };
                /** @description 校验码须正确 checked with its check digit */
                idNumber?: string;
                /** @enum {string} */
                idType?: "residentId" | "creditCode";
                lawyer?: {
                    licence?: string;
                    name: string;
                };
                name: string;
                phone?: string;
                town?: string;
            }[];
            attachments?: {
                name: string;
                ref: string;
                sha256: string;
            }[];
            /** @description 案号，仅在案号由立案系统给出的法院填写 only where the court's filing system gives the number */
            caseNumber?: string;
            document?: {
                /**
                 * @description 法律文书确定的金额（R33） what it fixes, where money is owed
                 * @example 120000.50
                 */
                amount?: string;
                clauses?: {
                    concession?: {
                        /** @example 120000.50 */
                        amount: string;
                        /** @enum {string} */
                        cancelled: "whole" | "part";
                    };
                    instalments?: {
                        /** @example 120000.50 */
                        amount: string;
                        /** Format: date */
                        dueOn: string;
                    }[];
                    latePerformance?: true | {
                        ratePerDay: string;
                    };
                };
                /**
                 * @description 法律文书确定由被执行人负担的诉讼费用（R33） litigation costs that it lays on the respondent
                 * @example 120000.50
                 */
                costs?: string;
                /** @description 羁押情况（R45） custody status */
                custody?: {
                    place?: string;
                    /** @enum {string} */
                    status: "inCustody" | "serving" | "released" | "unknown";
                };
                /** Format: date */
                effectiveOn?: string;
                interest?: {
                    /** Format: date */
                    from: string;
                    /** @example 120000.50 */
                    principal: string;
                    rate: string | number;
                    /** Format: date */
                    to?: string;
                }[];
                /** @description 法律文书确定的滞纳金，日利率为百分数（R33） late fees that it orders, percent a day */
                lateFees?: {
                    /** Format: date */
                    from: string;
                    /** @example 120000.50 */
                    principal: string;
                    ratePerDay: string;
                    /** Format: date */
                    to?: string;
                }[];
                number: string;
                /** @description 法律文书确定的义务人（R31） whom it obliges */
                obligors: string[];
                /**
                 * Format: date
                 * @description 履行期限届满日 the last day for performance
                 */
                performBy?: string;
                /** @description 款物清单（R45） list of property */
                property?: {
                    item: string;
                    place?: string;
                    /** @example 120000.50 */
                    value?: string;
                }[];
                tribunal?: string;
                /** @enum {string} */
                type: "judgment" | "mediation" | "arbitration" | "notarial" | "criminal" | "administrative" | "preservationRuling" | "advanceEnforcementRuling";
            };
            /**
             * Format: date
             * @description 立案日期，默认今日 day of filing, today when absent
             */
            filedAt?: string;
            /** @constant */
            kind: "objection";
            objection: {
                /** @enum {string} */
                about: "conduct" | "thing";
                by: string;
                caseNumber: string;
                grounds: string;
            };
            /**
             * Format: date
             * @description 收到申请之日（L03） day of receipt, filedAt when absent
             */
            receivedOn?: string;
            requestedBy?: {
                caseNumber: string;
                court: string;
            };
            respondents?: {
                /** @example 120000.50 */
                amount?: string;
                /** Format: date */
                born?: string;
                /**
                 * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
                 * @example {
                 *       "town": "云阳"
                 *     }
                 * @example {
                 *       "outside": "郑州市"
                 *     }
                 */
                domicile: {
                    town: string;
                } | {
                    outside: string;
                };
                /**
                 * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
                 * @example {
                 *       "town": "云阳"
                 *     }
                 * @example {
                 *       "outside": "郑州市"
                 *     }
                 */
                habitualResidence?: {
                    town: string;
                } | {
                    outside: string;
                };
                /** @description 校验码须正确 checked with its check digit */
                idNumber?: string;
                /** @enum {string} */
                idType?: "residentId" | "creditCode";
                lawyer?: {
                    licence?: string;
                    name: string;
                };
                legalRepresentative?: {
                    /** @description 校验码须正确 checked with its check digit */
                    idNumber?: string;
                    /** @enum {string} */
                    idType?: "residentId" | "creditCode";
                    name: string;
                    phone?: string;
                };
                name: string;
                phone?: string;
                principal?: boolean;
            }[];
        };
        Funds: {
            account: string | null;
            arrivals: {
                /** @example 120000.50 */
                amount: string;
                /** Format: date-time */
                at: string;
                serial: string;
                status: string;
            }[];
            /** @example 120000.50 */
            arrived: string;
            /** @example 120000.50 */
            balance: string;
            /** @example 120000.50 */
            disbursed: string;
            disbursements: {
                /** @example 120000.50 */
                amount: string;
                at: string | null;
                payee: string;
                status: string;
            }[];
        };
        FundsDifference: {
            account: string | null;
            bank: string | null;
            because: string | null;
            caseId: string | null;
            caseNumber: string | null;
            correction: "asBank" | null;
            /** Format: date */
            day: string;
            /** Format: date-time */
            dueAt: string;
            file: string | null;
            /** Format: date-time */
            foundAt: string;
            id: string;
            /**
             * @description timing 时间差；missing 银行有而账上无；extra 账上有而银行无；amount 金额不符
             * @enum {string}
             */
            kind: "timing" | "missing" | "extra" | "amount";
            ledger: string | null;
            settledAt: string | null;
            settledBy: string | null;
            /**
             * @description agreed：其后账目一致 the books agree by now
             * @enum {string}
             */
            status: "open" | "settled" | "agreed";
            subject: string;
            what: string;
        };
        FundsNotice: {
            account: string;
            /** @example 120000.50 */
            amount: string;
            /** Format: date-time */
            at: string;
            caseId: string | null;
            currency: string;
            id: string;
            payer: string | null;
            reverses: string | null;
            serial: string;
            /** @description notice 银行通知、statement 对账单、split 拆分、correction 更正、undo 撤销认领 */
            source: string;
            splitFrom: string | null;
            /** @enum {string} */
            status: "matched" | "unidentified" | "claimDrafted" | "claimed" | "split" | "reversed" | "refused";
            why: string | null;
        };
        FundsRefusal: {
            /** Format: date-time */
            at: string;
            by: string;
            caseId: string | null;
            detail: string;
            id: string;
            serial: string | null;
            /** @description notice 通知、statement 对账单、claim 认领、undo 撤销认领、settlement 核定差异；case 案件内被拒（含 R30 线下交付） */
            what: string;
            why: string;
        };
        Grace: {
            /** @description 被执行人姓名 the respondent's name */
            respondent: string;
            /** Format: date */
            until: string;
        };
        Hold: {
            /** @enum {string} */
            appliedBy?: "applicant" | "respondent" | "court";
            /** Format: date */
            endedOn?: string;
            /** Format: date */
            from: string;
            ground?: string;
            instalments?: {
                /** @example 120000.50 */
                amount: string;
                /** Format: date */
                dueOn: string;
            }[];
            /** @enum {string} */
            kind: "suspension" | "settlement" | "grace";
            respondent?: string;
            retrial?: boolean;
            suspendsCase?: boolean;
            /** Format: date */
            until?: string;
        };
        Interest: {
            delayed: {
                /** @example 120000.50 */
                amount: string;
                days: number;
                explained: string;
            };
            /** @example 120000.50 */
            excess: string;
            explained: string;
            items: {
                /** @example 120000.50 */
                amount: string;
                explained: string;
            }[];
            open: {
                /** @example 120000.50 */
                doubled: string;
                /** @example 120000.50 */
                interest: string;
                /** @example 120000.50 */
                principal: string;
                /** @example 120000.50 */
                total: string;
            };
            satisfied: {
                /** @example 120000.50 */
                amount: string;
                /** @example 120000.50 */
                excess: string;
                lines: {
                    /** @example 120000.50 */
                    amount: string;
                    item: number | null;
                    /** @enum {string} */
                    kind: "interest" | "principal" | "doubled";
                }[];
                /** Format: date */
                on: string;
            }[];
            /** @example 120000.50 */
            total: string;
        };
        InterestQuestion: {
            delayed?: {
                /**
                 * @description 未清偿的金钱债务 the unpaid money debt
                 * @example 120000.50
                 */
                base: string;
                excluded?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    why?: string;
                }[];
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            items?: {
                /** Format: date */
                from: string;
                /** @example 120000.50 */
                principal: string;
                rate: string | number;
                /** Format: date */
                to: string;
            }[];
            payments?: {
                /** @example 120000.50 */
                amount: string;
                /** Format: date */
                on: string;
            }[];
        };
        Ledger: {
            /** @description 每一账户：贷方减借方；合计为零 credits less debits of each account; they add up to zero */
            balances: {
                [key: string]: string;
            };
            entries: {
                /** @example 120000.50 */
                amount: string;
                /** Format: date-time */
                at: string;
                credit: string;
                debit: string;
                id: string;
                memo: string;
            }[];
            /** @description 已预留、尚未付出 reserved for payments under way, in no balance yet */
            reserved: {
                /** @example 120000.50 */
                amount: string;
                /** Format: date-time */
                at: string;
                credit: string;
                debit: string;
                id: string;
                memo: string;
            }[];
            /** @description 账目不符时付款等待，及其原因 why payments wait while the books differ */
            waits: string | null;
        };
        Me: {
            court: {
                en: string;
                id: string;
                zh: string;
            };
            leads: string[];
            name: string;
            post: string;
            postsOfCourt: {
                id: string;
                title: {
                    en: string;
                    zh: string;
                };
            }[];
            rights: ("readAllCases" | "readTeamCases" | "readFiledCases" | "readCasesUntilTransfer" | "fileCase" | "completeTask" | "conductCase" | "reassignWithinTeam" | "transferBetweenTeams" | "nameForMeeting" | "readFunds" | "draftClaim" | "approveClaim" | "reconcileFunds" | "readRefusals" | "calculate" | "readManagement" | "importCalendar" | "switchFaults" | "readTemporal" | "writeTemporal")[];
            staffId: string;
            teams: string[];
            teamsOfCourt: {
                id: string;
                name: {
                    en: string;
                    zh: string;
                };
                track: string;
            }[];
            temporalNamespace: string;
            /** @description 可看 Temporal 界面者 for whom the Temporal UI opens */
            temporalUiUrl: string | null;
            title: {
                en: string;
                zh: string;
            };
        };
        Measure: {
            appliedAt: string | null;
            because: string | null;
            expiresAt: string | null;
            kind: string;
            liftedAt: string | null;
            rule: string;
            status: string;
            target: string;
        };
        MonthEnd: {
            /** @example 120000.50 */
            arrived: string;
            /**
             * @description 冲正与更正 taken back or put right
             * @example 120000.50
             */
            corrected: string;
            month: string;
            oldest: {
                /** @example 120000.50 */
                amount: string;
                /** Format: date-time */
                at: string;
                caseNumber: string | null;
                days: number;
            } | null;
            /** @description 新开账户 accounts opened */
            opened: number;
            /** @description 超过三十日未发放，按承办人 here longer than thirty days, by officer */
            overThirtyDays: {
                /** @example 120000.50 */
                amount: string;
                funds: number;
                officer: string | null;
                /** Format: date-time */
                oldestAt: string;
                team: string | null;
            }[];
            /** @example 120000.50 */
            paid: string;
            /**
             * @description 月末结存 what is held at the month's end
             * @example 120000.50
             */
            remaining: string;
            /** @example 120000.50 */
            unidentified: string;
        };
        OutcomeUnknown: {
            commandId: string;
            /** @constant */
            state: "unknown";
        };
        Party: {
            hasLawyer: boolean;
            /** @description 当事人编号，历史中只有它 the partyId, all that histories have */
            id: string;
            minorUntil: string | null;
            name: string;
            natural: boolean;
            principal: boolean;
            represents: string | null;
            residence: ({
                town: string;
            } | {
                outside: string;
            }) | null;
            /** @enum {string} */
            side: "applicant" | "respondent" | "representative";
            withdrawn: boolean;
        };
        PartyAdded: {
            caseId: string;
            caseNumber: string;
            partyId: string;
            /** @description 命令之后案件的事件序号 the case's sequence number after it */
            seq: number;
        };
        Performance: {
            /** @description 行为的履行 an act, where no money is owed */
            act?: string;
            /** @example 120000.50 */
            amount?: string;
            confirmation?: {
                /** @description 申请执行人 the applicant who signed */
                by: string;
                /** Format: date */
                signedOn: string;
            };
            /**
             * @default direct
             * @enum {string}
             */
            kind: "direct" | "courtHeld";
            /**
             * Format: date
             * @description 履行之日 the day of performance
             */
            on: string;
        };
        Preview: {
            applicants: {
                /**
                 * @description 应得份额，默认均分 its share, equal when absent
                 * @example 120000.50
                 */
                amount?: string;
                bankAccount?: {
                    bank: string;
                    holder: string;
                    number: string;
                };
                /** @description 校验码须正确 checked with its check digit */
                idNumber?: string;
                /** @enum {string} */
                idType?: "residentId" | "creditCode";
                lawyer?: {
                    licence?: string;
                    name: string;
                };
                name: string;
                phone?: string;
                town?: string;
            }[];
            attachments?: {
                name: string;
                ref: string;
                sha256: string;
            }[];
            /** @description 案号，仅在案号由立案系统给出的法院填写 only where the court's filing system gives the number */
            caseNumber?: string;
            document: {
                /**
                 * @description 法律文书确定的金额（R33） what it fixes, where money is owed
                 * @example 120000.50
                 */
                amount?: string;
                clauses?: {
                    concession?: {
                        /** @example 120000.50 */
                        amount: string;
                        /** @enum {string} */
                        cancelled: "whole" | "part";
                    };
                    instalments?: {
                        /** @example 120000.50 */
                        amount: string;
                        /** Format: date */
                        dueOn: string;
                    }[];
                    latePerformance?: true | {
                        ratePerDay: string;
                    };
                };
                /**
                 * @description 法律文书确定由被执行人负担的诉讼费用（R33） litigation costs that it lays on the respondent
                 * @example 120000.50
                 */
                costs?: string;
                /** @description 羁押情况（R45） custody status */
                custody?: {
                    place?: string;
                    /** @enum {string} */
                    status: "inCustody" | "serving" | "released" | "unknown";
                };
                /** Format: date */
                effectiveOn?: string;
                interest?: {
                    /** Format: date */
                    from: string;
                    /** @example 120000.50 */
                    principal: string;
                    rate: string | number;
                    /** Format: date */
                    to?: string;
                }[];
                /** @description 法律文书确定的滞纳金，日利率为百分数（R33） late fees that it orders, percent a day */
                lateFees?: {
                    /** Format: date */
                    from: string;
                    /** @example 120000.50 */
                    principal: string;
                    ratePerDay: string;
                    /** Format: date */
                    to?: string;
                }[];
                number: string;
                /** @description 法律文书确定的义务人（R31） whom it obliges */
                obligors: string[];
                /**
                 * Format: date
                 * @description 履行期限届满日 the last day for performance
                 */
                performBy?: string;
                /** @description 款物清单（R45） list of property */
                property?: {
                    item: string;
                    place?: string;
                    /** @example 120000.50 */
                    value?: string;
                }[];
                tribunal?: string;
                /** @enum {string} */
                type: "judgment" | "mediation" | "arbitration" | "notarial" | "criminal" | "administrative" | "preservationRuling" | "advanceEnforcementRuling";
            };
            /**
             * Format: date
             * @description 立案日期，默认今日 day of filing, today when absent
             */
            filedAt?: string;
            /** @description 假定查控所得，可分首次与二次 what the queries would find, both alike or each its own */
            found?: {
                controllable?: boolean;
                encumbered?: boolean;
                inLine?: number;
                of?: string;
                /** @enum {string} */
                type: "bankDeposit" | "house" | "land" | "vehicle" | "securities" | "other";
                /** @example 120000.50 */
                value: string;
            }[] | {
                first?: {
                    controllable?: boolean;
                    encumbered?: boolean;
                    inLine?: number;
                    of?: string;
                    /** @enum {string} */
                    type: "bankDeposit" | "house" | "land" | "vehicle" | "securities" | "other";
                    /** @example 120000.50 */
                    value: string;
                }[];
                second?: {
                    controllable?: boolean;
                    encumbered?: boolean;
                    inLine?: number;
                    of?: string;
                    /** @enum {string} */
                    type: "bankDeposit" | "house" | "land" | "vehicle" | "securities" | "other";
                    /** @example 120000.50 */
                    value: string;
                }[];
            };
            /** @enum {string} */
            kind: "initial" | "preservation" | "entrusted";
            /**
             * Format: date
             * @description 收到申请之日（L03） day of receipt, filedAt when absent
             */
            receivedOn?: string;
            requestedBy?: {
                caseNumber: string;
                court: string;
            };
            respondents: {
                /** @example 120000.50 */
                amount?: string;
                /** Format: date */
                born?: string;
                /**
                 * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
                 * @example {
                 *       "town": "云阳"
                 *     }
                 * @example {
                 *       "outside": "郑州市"
                 *     }
                 */
                domicile: {
                    town: string;
                } | {
                    outside: string;
                };
                /**
                 * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
                 * @example {
                 *       "town": "云阳"
                 *     }
                 * @example {
                 *       "outside": "郑州市"
                 *     }
                 */
                habitualResidence?: {
                    town: string;
                } | {
                    outside: string;
                };
                /** @description 校验码须正确 checked with its check digit */
                idNumber?: string;
                /** @enum {string} */
                idType?: "residentId" | "creditCode";
                lawyer?: {
                    licence?: string;
                    name: string;
                };
                legalRepresentative?: {
                    /** @description 校验码须正确 checked with its check digit */
                    idNumber?: string;
                    /** @enum {string} */
                    idType?: "residentId" | "creditCode";
                    name: string;
                    phone?: string;
                };
                name: string;
                phone?: string;
                principal?: boolean;
            }[];
        } | {
            applicants?: {
                /**
                 * @description 应得份额，默认均分 its share, equal when absent
                 * @example 120000.50
                 */
                amount?: string;
                bankAccount?: {
                    bank: string;
                    holder: string;
                    number: string;
                };
                /** @description 校验码须正确 checked with its check digit */
                idNumber?: string;
                /** @enum {string} */
                idType?: "residentId" | "creditCode";
                lawyer?: {
                    licence?: string;
                    name: string;
                };
                name: string;
                phone?: string;
                town?: string;
            }[];
            attachments?: {
                name: string;
                ref: string;
                sha256: string;
            }[];
            /** @description 案号，仅在案号由立案系统给出的法院填写 only where the court's filing system gives the number */
            caseNumber?: string;
            document?: {
                /**
                 * @description 法律文书确定的金额（R33） what it fixes, where money is owed
                 * @example 120000.50
                 */
                amount?: string;
                clauses?: {
                    concession?: {
                        /** @example 120000.50 */
                        amount: string;
                        /** @enum {string} */
                        cancelled: "whole" | "part";
                    };
                    instalments?: {
                        /** @example 120000.50 */
                        amount: string;
                        /** Format: date */
                        dueOn: string;
                    }[];
                    latePerformance?: true | {
                        ratePerDay: string;
                    };
                };
                /**
                 * @description 法律文书确定由被执行人负担的诉讼费用（R33） litigation costs that it lays on the respondent
                 * @example 120000.50
                 */
                costs?: string;
                /** @description 羁押情况（R45） custody status */
                custody?: {
                    place?: string;
                    /** @enum {string} */
                    status: "inCustody" | "serving" | "released" | "unknown";
                };
                /** Format: date */
                effectiveOn?: string;
                interest?: {
                    /** Format: date */
                    from: string;
                    /** @example 120000.50 */
                    principal: string;
                    rate: string | number;
                    /** Format: date */
                    to?: string;
                }[];
                /** @description 法律文书确定的滞纳金，日利率为百分数（R33） late fees that it orders, percent a day */
                lateFees?: {
                    /** Format: date */
                    from: string;
                    /** @example 120000.50 */
                    principal: string;
                    ratePerDay: string;
                    /** Format: date */
                    to?: string;
                }[];
                number: string;
                /** @description 法律文书确定的义务人（R31） whom it obliges */
                obligors: string[];
                /**
                 * Format: date
                 * @description 履行期限届满日 the last day for performance
                 */
                performBy?: string;
                /** @description 款物清单（R45） list of property */
                property?: {
                    item: string;
                    place?: string;
                    /** @example 120000.50 */
                    value?: string;
                }[];
                tribunal?: string;
                /** @enum {string} */
                type: "judgment" | "mediation" | "arbitration" | "notarial" | "criminal" | "administrative" | "preservationRuling" | "advanceEnforcementRuling";
            };
            /**
             * Format: date
             * @description 立案日期，默认今日 day of filing, today when absent
             */
            filedAt?: string;
            /** @description 假定查控所得，可分首次与二次 what the queries would find, both alike or each its own */
            found?: {
                controllable?: boolean;
                encumbered?: boolean;
                inLine?: number;
                of?: string;
                /** @enum {string} */
                type: "bankDeposit" | "house" | "land" | "vehicle" | "securities" | "other";
                /** @example 120000.50 */
                value: string;
            }[] | {
                first?: {
                    controllable?: boolean;
                    encumbered?: boolean;
                    inLine?: number;
                    of?: string;
                    /** @enum {string} */
                    type: "bankDeposit" | "house" | "land" | "vehicle" | "securities" | "other";
                    /** @example 120000.50 */
                    value: string;
                }[];
                second?: {
                    controllable?: boolean;
                    encumbered?: boolean;
                    inLine?: number;
                    of?: string;
                    /** @enum {string} */
                    type: "bankDeposit" | "house" | "land" | "vehicle" | "securities" | "other";
                    /** @example 120000.50 */
                    value: string;
                }[];
            };
            /** @constant */
            kind: "objection";
            objection: {
                /** @enum {string} */
                about: "conduct" | "thing";
                by: string;
                caseNumber: string;
                grounds: string;
            };
            /**
             * Format: date
             * @description 收到申请之日（L03） day of receipt, filedAt when absent
             */
            receivedOn?: string;
            requestedBy?: {
                caseNumber: string;
                court: string;
            };
            respondents?: {
                /** @example 120000.50 */
                amount?: string;
                /** Format: date */
                born?: string;
                /**
                 * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
                 * @example {
                 *       "town": "云阳"
                 *     }
                 * @example {
                 *       "outside": "郑州市"
                 *     }
                 */
                domicile: {
                    town: string;
                } | {
                    outside: string;
                };
                /**
                 * @description 住所：县内乡镇或县外地点 a town of the county, or a place outside it
                 * @example {
                 *       "town": "云阳"
                 *     }
                 * @example {
                 *       "outside": "郑州市"
                 *     }
                 */
                habitualResidence?: {
                    town: string;
                } | {
                    outside: string;
                };
                /** @description 校验码须正确 checked with its check digit */
                idNumber?: string;
                /** @enum {string} */
                idType?: "residentId" | "creditCode";
                lawyer?: {
                    licence?: string;
                    name: string;
                };
                legalRepresentative?: {
                    /** @description 校验码须正确 checked with its check digit */
                    idNumber?: string;
                    /** @enum {string} */
                    idType?: "residentId" | "creditCode";
                    name: string;
                    phone?: string;
                };
                name: string;
                phone?: string;
                principal?: boolean;
            }[];
        };
        PreviewAnswer: {
            claim: {
                /** @example 120000.50 */
                costs?: string;
                /** @example 120000.50 */
                doubledInterest: string;
                /** @example 120000.50 */
                interest: string;
                /** @example 120000.50 */
                lateFees?: string;
                /** Format: date */
                on: string;
                /** @example 120000.50 */
                principal: string;
                /** @example 120000.50 */
                total: string;
            };
            deadlines: {
                /** Format: date-time */
                dueAt: string;
                node: string;
                provisional: boolean;
                rule: string;
            }[];
            officer: string;
            region?: string;
            rules: {
                because: string;
                id: string;
            }[];
            team: string;
            /** @enum {string} */
            track: "fastTrack" | "enforcementTeam" | "tribunal" | "commandCenter" | "objectionGroup";
        };
        /** @description RFC 9457 */
        Problem: {
            detail: string;
            /** @description 每一处错误 each wrong field by its JSON pointer */
            errors?: {
                message: string;
                pointer: string;
            }[];
            /** @description 与之冲突者 what it collides with */
            existing?: string;
            /** @description 规则编号 id of the rule that refuses */
            rule?: string;
            status: number;
            title: string;
            type: string;
        };
        Reconciliation: {
            /** Format: date */
            day: string;
            doneAt: string | null;
            figures: components["schemas"]["ReconciliationFigures"] | null;
            runs: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "running" | "done" | "failed";
            why: string | null;
        };
        ReconciliationFigures: {
            /** @example 120000.50 */
            credits: string;
            /** Format: date */
            day: string;
            /** @example 120000.50 */
            debits: string;
            found: number;
            lines: number;
            open: number;
            /** @description 对账单有而无通知、据以入账的笔数 taken in from the statement */
            takenIn: number;
        };
        ReconciliationOfDay: {
            /** Format: date */
            day: string;
            differences: components["schemas"]["FundsDifference"][];
            doneAt: string | null;
            figures: components["schemas"]["ReconciliationFigures"] | null;
            runs: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "running" | "done" | "failed";
            why: string | null;
        };
        Release: {
            because: string;
            /** Format: date */
            on: string;
            /** @description 到账流水号 the bank's serial of the arrival */
            serial: string;
        };
        Resumption: {
            /** Format: date */
            on: string;
        };
        Settlement: {
            instalments?: {
                /** @example 120000.50 */
                amount: string;
                /** Format: date */
                dueOn: string;
            }[];
            /** Format: date */
            on: string;
            /** @description 签名的双方当事人 the parties who signed, of both sides */
            signedBy: string[];
            /**
             * @description 是否因此中止执行 whether the case is suspended meanwhile
             * @default false
             */
            suspend: boolean;
        };
        Suspension: {
            /**
             * @description 由谁申请；因被执行人申请而中止的期间照计加倍利息（L05） who applied: days for which the respondent did bear doubled interest
             * @enum {string}
             */
            appliedBy?: "applicant" | "respondent" | "court";
            /** Format: date */
            from: string;
            /** @description 中止事由（民诉法267） the ground */
            ground: string;
            /** @description 再审中止，期间不计加倍利息（L05） suspended in retrial: no doubled interest, whoever applied */
            retrial?: boolean;
            /** Format: date */
            until?: string;
        };
        Task: {
            about: {
                [key: string]: unknown;
            };
            /** @description 指定的人 a person by name, where one is fixed */
            assignee: string | null;
            /** @description 账目差异可不属于任何案件 null: a difference of the books that is no case's */
            caseId: string | null;
            caseNumber: string | null;
            /** Format: date-time */
            createdAt: string;
            doneAt: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @description JSON Schema of the body of complete */
            form: {
                [key: string]: unknown;
            };
            id: string;
            /** @enum {string} */
            kind: "acceptCase" | "issueNotice" | "orderPropertyReport" | "searchOffline" | "signRestriction" | "recordListingGround" | "signListing" | "choosePublication" | "confirmPerformance" | "deductDeposit" | "confirmArrival" | "approveFunds" | "approveDistribution" | "pay" | "backfillReceipt" | "claimFunds" | "settleOutage" | "examineAnswer" | "approveClosing" | "approveDeferral" | "recordPayeeAccount" | "correctPayee" | "settlePayment" | "renewMeasure" | "decideObjection" | "examineDifference";
            mayComplete: boolean;
            /** @description 办理岗位 the post that does it */
            role: string;
            rule: string;
            /** @enum {string} */
            status: "open" | "done" | "withdrawn";
            title: {
                en: string;
                zh: string;
            };
            whyNot: string | null;
        };
        /** @description 依任务的 form 填写 by the task's `form` */
        TaskAnswer: {
            [key: string]: unknown;
        };
        Transfer: {
            reason: string;
            /** @description 接收团队的岗位代号 the id of the team's post */
            team: string;
        };
        UnidentifiedFunds: {
            account: string;
            /**
             * @description 尚余金额（已拆分认领的部分除外） what is left of it
             * @example 120000.50
             */
            amount: string;
            /** Format: date-time */
            at: string;
            claimedForCase: string | null;
            /**
             * Format: date-time
             * @description 自到账起算的发放期限届满 the end of R29's days, which run from the arrival
             */
            dueAt: string;
            id: string;
            overdue: boolean;
            payer: string | null;
            serial: string;
            /**
             * @description claimDrafted：认领待审批 a claim waits for its approval
             * @enum {string}
             */
            status: "unidentified" | "claimDrafted";
            why: string | null;
        };
        Withdrawal: {
            /** @description 申请执行人姓名 the applicant's name */
            by: string;
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postCalculationsDeadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineQuestion"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCalculationsDistribution: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributionQuestion"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distribution"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCalculationsInterest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterestQuestion"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interest"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            holidays: number;
                            workdays: number;
                            year: string;
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCalendars: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFile"];
            };
        };
        responses: {
            /** @description 成功 Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 将移动期限的在办案件数 open cases that are told */
                        cases: number;
                        year: string;
                    };
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCases: {
        parameters: {
            query?: {
                /** @description 上一页的 nextCursor what the page before gave as nextCursor */
                cursor?: string;
                filedFrom?: string;
                filedTo?: string;
                kind?: "initial" | "reinstated" | "preservation" | "entrusted" | "objection";
                /** @description 每页条数，默认50 items a page, 50 when absent */
                limit?: number;
                /** @description 承办人姓名或编号 name or staff id */
                officer?: string;
                /** @description 有超期未完成的节点 has a deadline that is past and not met */
                overdue?: "true" | "false";
                /** @description 案号、文书号、当事人 numbers and names; words apart must all be there */
                q?: string;
                region?: string;
                segment?: "firstQuery" | "secondQuery" | "execution" | "disbursement" | "closed";
                status?: "open" | "suspended" | "closed";
                /** @description 团队岗位代号 the id of the team's post */
                team?: string;
                track?: "fastTrack" | "enforcementTeam" | "tribunal" | "commandCenter" | "objectionGroup";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Filing"];
            };
        };
        responses: {
            /** @description 成功 Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filed"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule; 与已有记录冲突 Conflicts with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdAssignments: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdClaim: {
        parameters: {
            query?: {
                /** @description 截至日期，默认今日；可为过去或将来 today when absent; past or future */
                on?: string;
            };
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseClaim"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdClosures: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closure"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdDeferrals: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Deferral"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdDistributionJudgments: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributionJudgment"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdDistributionLawsuits: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributionLawsuit"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdDistributionObjections: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributionObjection"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdDistributionOppositions: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributionOpposition"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdDistributionPlans: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributionPlan"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdDocumentsKindDocx: {
        parameters: {
            query?: {
                /** @description 所涉到账；只有一笔时可省略 the arrival that it is about, where there are several */
                arrival?: string;
                /** @description 所涉发放；只有一笔时可省略 the payment that it is about, where there are several */
                disbursement?: string;
                /** @description 文书日期，默认今天 the day that it bears, today when absent */
                on?: string;
            };
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
                kind: "enforcementNotice" | "propertyReportOrder" | "payerNotice" | "fundsApproval" | "distributionPlan" | "receipt";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdDocumentsKindPdf: {
        parameters: {
            query?: {
                /** @description 所涉到账；只有一笔时可省略 the arrival that it is about, where there are several */
                arrival?: string;
                /** @description 所涉发放；只有一笔时可省略 the payment that it is about, where there are several */
                disbursement?: string;
                /** @description 文书日期，默认今天 the day that it bears, today when absent */
                on?: string;
            };
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
                kind: "enforcementNotice" | "propertyReportOrder" | "payerNotice" | "fundsApproval" | "distributionPlan" | "receipt";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdEvents: {
        parameters: {
            query?: {
                /** @description 此序号之后 events after this seq */
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        nextCursor: string | null;
                    };
                    "text/event-stream": string;
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdGraces: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grace"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdLedgerCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesIdLedgerXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdParties: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddedParty"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyAdded"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdPerformances: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Performance"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdReleases: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Release"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdResumptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resumption"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdSettlements: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settlement"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdSuspensions: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Suspension"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdTransfers: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesIdWithdrawals: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description 案件编号或案号 id or case number */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preview"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewAnswer"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCommandsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFundsArrivals: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrivalNotice"];
            };
        };
        responses: {
            /** @description 成功 Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalAccepted"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 签名不符 Signature refused */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与已有记录冲突 Conflicts with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsDifferences: {
        parameters: {
            query?: {
                caseId?: string;
                /** @description 上一页的 nextCursor what the page before gave as nextCursor */
                cursor?: string;
                /** @description 每页条数，默认50 items a page, 50 when absent */
                limit?: number;
                status?: "open" | "settled" | "agreed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FundsDifference"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFundsDifferencesIdSettle: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DifferenceSettlement"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundsDifference"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsMonthEnd: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthEnd"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsMonthEndCsv: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsNotices: {
        parameters: {
            query?: {
                /** @description 上一页的 nextCursor what the page before gave as nextCursor */
                cursor?: string;
                /** @description 每页条数，默认50 items a page, 50 when absent */
                limit?: number;
                serial?: string;
                status?: "matched" | "unidentified" | "claimDrafted" | "claimed" | "split" | "reversed" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FundsNotice"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsReconciliations: {
        parameters: {
            query?: {
                /** @description 上一页的 nextCursor what the page before gave as nextCursor */
                cursor?: string;
                /** @description 每页条数，默认50 items a page, 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Reconciliation"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsReconciliationsDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationOfDay"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFundsReconciliationsDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationFigures"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 与已有记录冲突 Conflicts with what is there; 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsRefusals: {
        parameters: {
            query?: {
                /** @description 上一页的 nextCursor what the page before gave as nextCursor */
                cursor?: string;
                /** @description 每页条数，默认50 items a page, 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FundsRefusal"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFundsUnidentified: {
        parameters: {
            query?: {
                /** @description 上一页的 nextCursor what the page before gave as nextCursor */
                cursor?: string;
                /** @description 每页条数，默认50 items a page, 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnidentifiedFunds"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFundsUnidentifiedIdClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Claim"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFundsUnidentifiedIdUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimUndo"];
            };
        };
        responses: {
            /** @description 成功 Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimUndoing"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasks: {
        parameters: {
            query?: {
                /** @description 姓名或编号 name or staff id */
                assignee?: string;
                caseId?: string;
                /** @description 上一页的 nextCursor what the page before gave as nextCursor */
                cursor?: string;
                kind?: "acceptCase" | "issueNotice" | "orderPropertyReport" | "searchOffline" | "signRestriction" | "recordListingGround" | "signListing" | "choosePublication" | "confirmPerformance" | "deductDeposit" | "confirmArrival" | "approveFunds" | "approveDistribution" | "pay" | "backfillReceipt" | "claimFunds" | "settleOutage" | "examineAnswer" | "approveClosing" | "approveDeferral" | "recordPayeeAccount" | "correctPayee" | "settlePayment" | "renewMeasure" | "decideObjection" | "examineDifference";
                /** @description 每页条数，默认50 items a page, 50 when absent */
                limit?: number;
                /** @description 只看本岗位可办的 only those of one's own posts */
                mine?: "true" | "false";
                role?: string;
                status?: "open" | "done" | "withdrawn" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdComplete: {
        parameters: {
            query?: never;
            header?: {
                /** @description 同一键与内容得到同一答复 the same key and body give the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskAnswer"];
            };
        };
        responses: {
            /** @description 成功 Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description 结果未知，见 Location The outcome is not known yet; see Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeUnknown"];
                };
            };
            /** @description 请求体无法解析 Malformed JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 需要登录 Sign-in required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 无此权限 Right lacking */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 查无此项 Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 规则不允许 Refused by a rule */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求体过大 Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 不支持的内容类型 Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 字段有误 Bad input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 请求过于频繁 Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 暂时不可用 Unavailable for now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
